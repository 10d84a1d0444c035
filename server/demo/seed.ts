import { termsSchema } from '@famulus/domain/applications'
import { isoOf, weekdayOf } from '@famulus/domain/time'
import type { Kysely } from 'kysely'
import { type ApplicationDeps, createDraft, move } from '../applications/index.ts'
import { newestProgramme } from '../programmes/index.ts'
import { asActor } from '../store/as-actor.ts'
import type { Database } from '../store/database.ts'
import { addressOf, organisations, people, school } from './cast.ts'
import { profileOn } from './profile.ts'
import { seedIncident } from './seed-incident.ts'
import { seedReports } from './seed-reports.ts'
import { seedStays } from './seed-stays.ts'
import { type Step, type Story, stories } from './stories.ts'

type Ids = ReadonlyMap<string, string>

const DAY_MS = 86_400_000

/**
 * Fills an empty database with the demonstration: people of every side, and applications in every state, each led there by
 * its real moves. Does nothing where there is anybody already. Gives how many applications were made.
 */
export async function seedDemo(deps: ApplicationDeps): Promise<number> {
  if (await deps.db.selectFrom('people').select('personId').limit(1).executeTakeFirst()) return 0
  const { organisationIds, personIds } = await addCast(deps)
  for (const { key, runs } of organisations)
    if (runs) await addPlaces(deps, organisationIds.get(key) ?? '', runs)
  for (const story of stories) await tell(deps, story, personIds, organisationIds)
  await seedReports(deps)
  const [overOf, runningOf] = [personIds.get('student-6') ?? '', personIds.get('student-5') ?? '']
  await seedStays(deps, { overOf, runningOf })
  await seedIncident(deps, runningOf, organisationIds.get('home') ?? '')
  return stories.length
}

async function addCast({
  db,
  newId,
  nowMs,
}: ApplicationDeps): Promise<{ organisationIds: Ids; personIds: Ids }> {
  const createdAt = new Date(nowMs()).toISOString()
  const { domains, ...institution } = school
  const applicants = stories.map(({ student }) => student).filter((key) => key.startsWith('applicant-'))
  const everybody = [
    ...people,
    ...applicants.map((key, index) => ({ key, name: `Applicant ${index + 1}`, language: 'en' as const })),
  ]
  const personIds = new Map(everybody.map(({ key }) => [key, newId()]))
  const organisationIds = new Map(organisations.map(({ key }) => [key, newId()]))
  const idOf = (ids: Ids, key: string): string => ids.get(key) ?? ''
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('institutions')
      .values(institution)
      .onConflict((one) => one.doNothing())
      .execute()
    await tx
      .insertInto('institutionDomains')
      .values(domains.map((domain) => ({ domain, institutionId: school.institutionId })))
      .onConflict((one) => one.doNothing())
      .execute()
    for (const { key, kind, name, institutionId } of organisations)
      await tx
        .insertInto('organisations')
        .values({ organisationId: idOf(organisationIds, key), kind, name, institutionId })
        .execute()
    for (const { key, name, language } of everybody)
      await tx
        .insertInto('people')
        .values({
          personId: idOf(personIds, key),
          email: addressOf(key),
          name,
          language,
          createdAt,
          emailVerified: true,
        })
        .execute()
    for (const { key, of } of people)
      if (of)
        await tx
          .insertInto('memberships')
          .values({
            personId: idOf(personIds, key),
            organisationId: idOf(organisationIds, of),
            role: 'admin',
          })
          .execute()
  })
  return { organisationIds, personIds }
}

/** Its terms, and three places in each discipline for every period that a story wishes for. */
async function addPlaces(
  { db, newId, nowMs }: ApplicationDeps,
  hostOrganisationId: string,
  { programmeId, terms }: { readonly programmeId: string; readonly terms: object },
): Promise<void> {
  const kept = await db.transaction().execute((tx) => newestProgramme(tx, programmeId))
  if (!kept) throw new Error(`the demonstration needs the programme ${programmeId}, which is not published`)
  const written = JSON.stringify(termsSchema.parse(terms))
  await db.insertInto('hostTerms').values({ hostOrganisationId, programmeId, terms: written }).execute()
  const periods = new Set(
    stories
      .filter(({ programme }) => programme === programmeId)
      .map(({ offering, startsIn }) => `${offering} ${startOf(nowMs(), startsIn)}`),
  )
  for (const period of periods) {
    const [elective = '', start = ''] = period.split(' ')
    const offering = { offeringId: newId(), hostOrganisationId, programmeId, programmeVersion: kept.version }
    const endsOn = isoOf(Math.floor(Date.parse(start) / DAY_MS) + 27)
    await db
      .insertInto('offerings')
      .values({ ...offering, elective, startsOn: start, endsOn })
      .execute()
    for (const number of [1, 2, 3])
      await db.insertInto('seats').values({ offeringId: offering.offeringId, number }).execute()
  }
}

/** The Monday on or after so many days from now. */
function startOf(nowMs: number, startsIn: number): string {
  const day = Math.floor(nowMs / DAY_MS) + startsIn
  return isoOf(day + ((8 - weekdayOf(day)) % 7))
}

async function tell(
  deps: ApplicationDeps,
  { student, programme, offering, startsIn, began, steps }: Story,
  personIds: Ids,
  organisationIds: Ids,
): Promise<void> {
  const nowMs = deps.nowMs()
  let clock = nowMs - began * DAY_MS
  // What was written in the past was sent in the past.
  const then: ApplicationDeps = { ...deps, nowMs: () => clock, queueMail: () => Promise.resolve() }
  const studentId = personIds.get(student) ?? ''
  const wishes = [{ offering, dates: [{ startsOn: startOf(nowMs, startsIn), weeks: 4 }] }]
  const homeOrganisationId = organisationIds.get('home') ?? null
  const answers = [
    { question: 'motivation', answer: 'To see how another health system works, from the ward.' },
  ] as const
  const ids = await asActor(deps.db, studentId, (tx) =>
    createDraft(tx, then, studentId, {
      programmeId: programme,
      wishes,
      profile: profileOn(isoOf(Math.floor(nowMs / DAY_MS))),
      answers,
      homeOrganisationId,
    }),
  )
  if ('refused' in ids) throw new Error(`${student}: ${JSON.stringify(ids)}`)
  for (const step of steps) {
    clock += step.days * DAY_MS
    const moved = await made(then, step, ids, studentId, personIds)
    if (!moved || 'refused' in moved) throw new Error(`${student}, ${step.move}: ${JSON.stringify(moved)}`)
  }
}

const sides = {
  student: 'student',
  dean: 'home',
  registrar: 'host',
  'registrar-munich': 'host',
  clock: 'clock',
} as const

function made(
  deps: ApplicationDeps & { readonly db: Kysely<Database> },
  { by, days: _, ...moving }: Step,
  ids: Parameters<typeof move>[2],
  studentId: string,
  personIds: Ids,
) {
  const asked = { ...moving, by: sides[by] }
  if (by === 'clock')
    return deps.db.transaction().execute((tx) => move(tx, deps, ids, asked, { actorId: null }))
  const actorId = by === 'student' ? studentId : (personIds.get(by) ?? '')
  return asActor(deps.db, actorId, (tx) => move(tx, deps, ids, asked, { actorId }))
}
