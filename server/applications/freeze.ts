import { createHash } from 'node:crypto'
import {
  canonicalText,
  frozenAssessment,
  isAboutHealth,
  partedProfile,
  partedVerdicts,
  type Snapshot,
  snapshotSchema,
  wishedSeats,
} from '@famulus/domain/applications'
import { assess } from '@famulus/domain/programmes'
import { dayOf } from '@famulus/domain/time'
import { createTranslator } from '@famulus/messages'
import { sql } from 'kysely'
import type { Case, OwnCase } from './case.ts'
import type { ApplicationDeps, Tx } from './deps.ts'
import { instant } from './stored-application.ts'

type Part = 'answers' | 'health'

/**
 * Keeps what school or host is shown as it is now: answers, verdicts with their sources, papers by their hash. Health lies
 * apart, for whom it is shared with.
 */
export async function freeze(
  tx: Tx,
  deps: ApplicationDeps,
  given: Case,
  own: OwnCase,
  parts: readonly Part[],
): Promise<void> {
  const frozenAt = instant(deps.nowMs())
  const snapshot = snapshotOf(deps, given, own, frozenAt)
  const { rest, health } = partedVerdicts(snapshot.assessment.requirements, healthUnitsOf(given))
  const profile = partedProfile(own.draft.profile)
  const assessment = { ...snapshot.assessment, requirements: rest }
  const version = (await lastVersion(tx, given)) + 1
  const documents: Readonly<Record<Part, object>> = {
    answers: { ...snapshot, assessment, profile: profile.rest },
    health: { profile: profile.health, requirements: health },
  }
  for (const part of parts) {
    const text = canonicalText(documents[part])
    const { studentId, applicationId } = given.row
    const sha256 = createHash('sha256').update(text).digest('hex')
    await tx
      .insertInto('applicationSnapshots')
      .values({ studentId, applicationId, version, part, document: text, sha256, frozenAt })
      .execute()
  }
}

function snapshotOf(
  deps: ApplicationDeps,
  { row, application, kept }: Case,
  own: OwnCase,
  submittedAt: string,
): Snapshot {
  const [first] = wishedSeats(application)
  if (!first) throw new Error(`application ${row.applicationId} was submitted without a wish`)
  const { compiled } = kept
  const [start, today] = [dayOf(first.startsOn), own.situation.moments.today.lo]
  const { book, version } = deps.catalogue
  const assessment = assess(compiled, { facts: own.facts, today, start, weeks: first.weeks, book })
  const t = createTranslator('en')
  return snapshotSchema.parse({
    version: 1,
    applicationId: row.applicationId,
    programme: row.programmeId,
    submittedAt,
    wishes: application.wishes,
    answers: own.draft.answers.map(({ question, answer }) => ({
      question,
      asks: t(`applications.question.${question}`),
      answer,
    })),
    assessment: frozenAssessment(compiled, assessment, own.situation, version),
    documents: own.papers.documents,
    skipped: own.papers.skipped,
  })
}

const healthUnitsOf = ({ kept: { compiled } }: Case): ReadonlySet<string> =>
  new Set(compiled.units.filter(isAboutHealth).map(({ id }) => id))

async function lastVersion(tx: Tx, { row: { studentId, applicationId } }: Case): Promise<number> {
  const found = await tx
    .selectFrom('applicationSnapshots')
    .select(sql<number>`coalesce(max(version), 0)::int`.as('version'))
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow()
  return found.version
}
