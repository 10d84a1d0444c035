import type { Answer, Claim, Letter } from '@famulus/domain/letters'
import { noReference } from '@famulus/domain/requirements'
import type { Kysely } from 'kysely'
import { loadCatalogue } from '../../catalogue/reading.ts'
import type { LetterDeps } from '../letters/index.ts'
import type { Database } from '../store/database.ts'
import { newId } from '../store/new-id.ts'
import { addApplication, addOrganisation, addPerson, at } from '../store/world.testing.ts'
import type { EndorsementDeps, EndorsementMail } from './deps.ts'

export const issuer = 'https://famulus.example'
const beginningMs = Date.parse(at(0))

/** A clock that stands until it is moved, and the mails that were queued, newest last. */
export type Desk = {
  readonly deps: EndorsementDeps
  readonly mails: EndorsementMail[]
  readonly wait: (minutes: number) => void
}

/** The moves that a link makes, as far as they concern it: the whole of them is the applications' business. */
export function deskOf(db: Kysely<Database>, masterKey: Uint8Array = Buffer.alloc(32, 7)): Desk {
  let nowMs = beginningMs
  const mails: EndorsementMail[] = []
  const letters: LetterDeps = { db, issuer, masterKey, newId, nowMs: () => nowMs }
  const deps: EndorsementDeps = {
    ...letters,
    queueMail: (_, mail) => Promise.resolve(mails.push(mail)),
    moveApplication: async (tx, move, { studentId, applicationId }) => {
      const state = move === 'endorse' ? 'endorsed' : 'endorsement_requested'
      const since = new Date(nowMs).toISOString()
      const asked = move === 'endorse' ? {} : { endorsementRequestedAt: since }
      await tx
        .updateTable('applications')
        .set({ state, stateSince: since, ...asked })
        .where('studentId', '=', studentId)
        .where('applicationId', '=', applicationId)
        .execute()
      return undefined
    },
  }
  const wait = (minutes: number) => {
    nowMs += minutes * 60_000
  }
  return { deps, mails, wait }
}

/** A school with two domains, a host with a real programme, and nobody yet. */
export async function addSchool(db: Kysely<Database>): Promise<{ hostOrganisationId: string }> {
  const programme = loadCatalogue().catalogue.programmes.find(
    (one) => one.programme.id === 'us-harvard',
  )?.programme
  if (!programme) throw new Error('the catalogue has no us-harvard')
  await db
    .insertInto('programmeVersions')
    .values({
      programmeId: programme.id,
      version: 'v1',
      document: JSON.stringify({ programme, reference: noReference }),
      readAt: at(0),
    })
    .execute()
  const schools = [
    { institutionId: 'uni', name: 'Universität Beispiel', country: 'DE' },
    { institutionId: 'other', name: 'Other University', country: 'DE' },
  ]
  await db.insertInto('institutions').values(schools).execute()
  await db
    .insertInto('institutionDomains')
    .values([
      { domain: 'uni.example', institutionId: 'uni' },
      { domain: 'med-uni.example', institutionId: 'uni' },
      { domain: 'other.example', institutionId: 'other' },
    ])
    .execute()
  return { hostOrganisationId: await addOrganisation(db, 'host') }
}

export async function addDraft(
  db: Kysely<Database>,
  hostOrganisationId: string,
): Promise<{ studentId: string; applicationId: string }> {
  const studentId = await addPerson(db, `student-${newId()}`)
  const made = { studentId, hostOrganisationId, homeOrganisationId: null, stage: 'draft' } as const
  return { studentId, applicationId: await addApplication(db, made) }
}

const days = { validFrom: '2027-01-01', validUntil: '2027-12-30' }
export const official: Claim = { kind: 'official', ...days, name: 'Dean of studies', title: 'Dean' }
export const proposed: Claim[] = [
  { kind: 'good-standing', ...days, enrolledSince: '2022-10-01' },
  { kind: 'study-year', ...days, year: 5, graduatesOn: '2028-05-31' },
]

/** Everything as proposed, and who signs. */
export const answers: Answer[] = [
  { answer: 'confirm', kind: 'good-standing' },
  { answer: 'confirm', kind: 'study-year' },
  { answer: 'change', claim: official },
]

export const letter: Letter = {
  version: 1,
  template: 'good-standing',
  student: { name: 'student' },
  school: { name: 'Universität Beispiel', country: 'DE', domain: 'uni.example' },
  programme: { id: 'us-harvard', name: 'Harvard' },
  claims: [...proposed, official],
}

/** The newest mail of a kind. */
export function mailed<Code extends EndorsementMail['code']>(
  { mails }: Desk,
  code: Code,
): Extract<EndorsementMail, { code: Code }> {
  const found = mails.findLast((mail): mail is Extract<EndorsementMail, { code: Code }> => mail.code === code)
  if (!found) throw new Error(`no mail ${code}`)
  return found
}

export const tokenIn = (desk: Desk): string =>
  mailed(desk, 'endorsement-asked').facts.link.split('#')[1] ?? ''
