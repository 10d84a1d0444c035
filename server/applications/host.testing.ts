import { type Terms, termsSchema } from '@famulus/domain/applications'
import { programmeSchema } from '@famulus/domain/programmes'
import { noReference } from '@famulus/domain/requirements'
import type { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import type { Mail } from '../mail/mail.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { publishProgrammes } from '../programmes/index.ts'
import type { Database } from '../store/database.ts'
import { newId } from '../store/new-id.ts'
import type { ApplicationDeps } from './deps.ts'

/** 2026-11-22, noon. */
export const nowMs = Date.UTC(2026, 10, 22, 12)

/** A host in Boston that asks for one vaccination and one paper, the latter after its decision; and what a test adds. */
const exampleWith = (more: readonly object[]) =>
  programmeSchema.parse({
    id: 'us-example',
    name: 'Example Hospital',
    country: 'US',
    status: { state: 'open', asOf: 2026, source: 'main' },
    sources: [{ key: 'main', url: 'https://host.example', title: 'Electives', year: 2026 }],
    documents: [{ id: 'insurance', by: 'start', says: 'proof of insurance', source: 'main' }],
    requirements: [
      {
        id: 'hepatitis',
        about: 'immunisation',
        says: 'Immunity against hepatitis B',
        needs: { kind: 'immunisation', antigens: ['hepatitis-b'], proofs: ['doses'], doses: 2 },
        by: 'start',
        source: 'main',
      },
      ...more,
    ],
  })

export const wishes = [{ offering: 'surgery', dates: [{ startsOn: '2027-03-01', weeks: 4 }] }]

export const applicationDeps = (
  db: Kysely<Database>,
  clock: () => number = () => nowMs,
): ApplicationDeps & { readonly mails: Mail[] } => {
  const mails: Mail[] = []
  return {
    db,
    nowMs: clock,
    newId,
    url: 'https://famulus.example',
    catalogue: { version: '0123456789ab', book: [] },
    queueMail: (tx, mail) => {
      mails.push(mail)
      return queueMail(tx, mail)
    },
    mails,
  }
}

/** Publishes the programme and makes an organisation its host, with so many places in surgery from 2027-03-01. */
export async function runProgramme(
  db: Kysely<Database>,
  hostOrganisationId: string,
  terms: z.input<typeof termsSchema> = {},
  places = 1,
  requirements: readonly object[] = [],
): Promise<Terms> {
  const example = exampleWith(requirements)
  await publishProgrammes(db, { programmes: [example], reference: noReference }, nowMs)
  const { version } = await db
    .selectFrom('programmeVersions')
    .select('version')
    .where('programmeId', '=', example.id)
    .executeTakeFirstOrThrow()
  const whole = termsSchema.parse(terms)
  await db
    .insertInto('hostTerms')
    .values({ hostOrganisationId, programmeId: example.id, terms: JSON.stringify(whole) })
    .execute()
  const offering = {
    offeringId: newId(),
    hostOrganisationId,
    programmeId: example.id,
    programmeVersion: version,
  }
  await db
    .insertInto('offerings')
    .values({ ...offering, elective: 'surgery', startsOn: '2027-03-01', endsOn: '2027-03-28' })
    .execute()
  for (let number = 1; number <= places; number += 1)
    await db.insertInto('seats').values({ offeringId: offering.offeringId, number }).execute()
  return whole
}
