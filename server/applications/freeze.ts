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
import { later } from '../store/later.ts'
import type { Case, MovingCase, OwnCase } from './case.ts'
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
  given: MovingCase,
  own: OwnCase,
  parts: readonly Part[],
): Promise<void> {
  const frozenAt = instant(deps.nowMs())
  const snapshot = snapshotOf(deps, given, own, frozenAt)
  const { rest, health } = partedVerdicts(snapshot.assessment.requirements, healthUnitsOf(given))
  const profile = partedProfile(own.draft.profile)
  const assessment = { ...snapshot.assessment, requirements: rest }
  const documents: Readonly<Record<Part, object>> = {
    answers: { ...snapshot, assessment, profile: profile.rest },
    health: { profile: profile.health, requirements: health },
  }
  const { studentId, applicationId, frozen } = given.row
  const rows = parts.map((part) => {
    const document = canonicalText(documents[part])
    const sha256 = createHash('sha256').update(document).digest('hex')
    return { studentId, applicationId, version: frozen + 1, part, document, sha256, frozenAt }
  })
  await later(tx, tx.insertInto('applicationSnapshots').values(rows))
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
