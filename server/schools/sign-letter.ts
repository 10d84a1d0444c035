import {
  type Answer,
  type AnswerRefusal,
  answered,
  asksOf,
  type Claim,
  domainOf,
  type Letter,
  type Template,
} from '@famulus/domain/letters'
import type { ApplicationRow } from '../applications/stored-application.ts'
import { append } from '../journal/append.ts'
import { type LetterDeps, type SignedLetter, signLetter } from '../letters/index.ts'
import { asOwnerWithin } from '../store/as-actor.ts'
import { type Drafted, type DraftRefusal, draftedIn } from './letter-draft.ts'
import type { Tx } from './tx.ts'

type Asked = { readonly template: Template; readonly answers: readonly Answer[] }

type SignRefusal =
  | DraftRefusal
  | AnswerRefusal
  | { readonly refused: 'foreign_domain'; readonly domains: readonly string[] }

/** A member signs for their school. The letter names the domain of their own address, as one by a link does. */
export async function signAsSchool(
  tx: Tx,
  deps: LetterDeps,
  row: ApplicationRow,
  { template, answers }: Asked,
  personId: string,
): Promise<SignedLetter | SignRefusal> {
  const drafted = await draftedIn(tx, row)
  if ('refused' in drafted) return drafted
  const domain = await domainOfMember(tx, drafted, personId)
  if (domain === undefined) return { refused: 'foreign_domain', domains: drafted.school.domains }
  const { programme, proposed } = drafted
  const asks = asksOf(template, programme)
  // The student is told why something they had proposed is said otherwise.
  const ofThese = proposed.filter(({ kind }) => asks.includes(kind))
  const decided = answered({ programme: programme.id, asks, proposed: ofThese }, answers)
  if ('refused' in decided) return decided
  const { studentId, applicationId } = row
  const letter = letterOf(template, drafted, domain, decided.claims)
  // Keys are the owner's: no person may read one.
  const signed = await asOwnerWithin(tx, () =>
    signLetter(tx, deps, { studentId, applicationId, letter, changes: decided.changes }),
  )
  await tell(tx, deps, row, signed.letterId, personId)
  return signed
}

async function domainOfMember(tx: Tx, { school }: Drafted, personId: string): Promise<string | undefined> {
  const { email } = await tx
    .selectFrom('people')
    .select('email')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return domainOf(email, school.domains)
}

const letterOf = (
  template: Template,
  { student, school, programme }: Drafted,
  domain: string,
  claims: readonly Claim[],
): Letter => ({
  version: 1,
  template,
  student: { name: student },
  school: { name: school.name, country: school.country, domain },
  programme: { id: programme.id, name: programme.name },
  claims: [...claims],
})

const tell = (
  tx: Tx,
  { nowMs }: LetterDeps,
  { studentId, applicationId }: ApplicationRow,
  letterId: string,
  actorId: string,
) =>
  append(tx, {
    studentId,
    applicationId,
    at: new Date(nowMs()).toISOString(),
    actorId,
    side: 'home',
    move: 'sign_letter',
    reason: null,
    fromState: null,
    toState: null,
    facts: { letter: letterId },
    seenBy: ['student', 'home', 'host'],
  })
