import { brokenBy, lengthsFor, preparationOf, type Scheduled, type Task } from '@famulus/domain/planning'
import { FIRST_DAY, isoOf, LAST_DAY, type Runs } from '@famulus/domain/time'
import type { Session } from '../session/index.ts'
import type { AwardStep } from './award-steps.ts'
import type { Planned } from './planned.ts'
import { titleText } from './title-text.ts'

/** The plan for programs: days as ISO dates, titles in the language asked for. */
export function planJson(planned: Planned, session: Session) {
  const { assessed, rulebooks, stay, weeks, nearest, awards, lengthRules } = planned
  const { plan, refusedBy, openFacts, start } = stay
  const { programme } = assessed.compiled
  return {
    id: programme.id,
    name: programme.name,
    start: isoOf(start),
    weeks,
    outlook: refusedBy.length > 0 ? 'impossible' : plan.outlook,
    refusedBy,
    nearestStart: nearest === undefined ? undefined : isoOf(nearest),
    unknownLengths: plan.unknownLengths,
    openFacts,
    brokenLengths: brokenBy(lengthRules, 7 * weeks, start),
    lengths: lengthsFor(lengthRules, start),
    preparation: preparationOf(stay),
    unread: rulebooks.flatMap(({ sentences }) => sentences.map(({ says }) => says)),
    rulebooks: rulebooks.map((rulebook) => rulebook.programme.id),
    chain: { typical: plan.typical.chain, worst: plan.worst.chain },
    awards: awards.map(awardJson),
    tasks: plan.typical.tasks.map((typical, index) => ({
      ...taskJson(typical.task, session),
      ...progressJson(typical),
      typical: daysJson(typical),
      worst: daysJson(plan.worst.tasks[index] ?? typical),
    })),
  }
}

function taskJson(task: Task, session: Session) {
  const { id, area, lead, after, windows, freshFrom, notAfter, sources, parts, optional } = task
  return {
    id,
    area,
    title: titleText(task, session),
    leadDays: lead?.days,
    leadSource: lead?.source,
    after: after.map((link) => ({ task: link.task, lagDays: link.lagDays })),
    windows: windows && runsJson(windows),
    freshFrom: freshFrom === undefined ? undefined : isoOf(freshFrom),
    notAfter: notAfter === undefined ? undefined : isoOf(notAfter),
    sources,
    parts,
    optional,
  }
}

/** Open awards and those missed, whether the plan tells to apply for them or not. */
const awardJson = ({ award, answer, held, inBest, tooLate, window, sources }: AwardStep) => ({
  id: award.id,
  name: award.name,
  answer,
  held,
  inBestBundle: inBest,
  tooLate,
  ...(runsJson([window])[0] ?? {}),
  documents: award.documents.map(({ says }) => says),
  sources,
})

/** A side that no source names is left out. */
const runsJson = (runs: Runs) =>
  runs.map(({ lo, hi }) => ({
    ...(lo > FIRST_DAY ? { from: isoOf(lo) } : {}),
    ...(hi < LAST_DAY ? { until: isoOf(hi) } : {}),
  }))

function progressJson({ told }: Scheduled) {
  if (!told) return {}
  if ('done' in told) return { done: isoOf(told.done) }
  if ('skipped' in told) return { skipped: told.skipped }
  return { waitingFor: told.waitingFor, since: told.since === undefined ? undefined : isoOf(told.since) }
}

function daysJson({ earliest, latest, slackDays, atLeast, atMost }: Scheduled) {
  return {
    begins: isoOf(earliest.begins),
    done: isoOf(earliest.done),
    latestBegin: latest && isoOf(latest.begins),
    latestDone: latest && isoOf(latest.done),
    slackDays,
    atLeast,
    atMost,
  }
}
