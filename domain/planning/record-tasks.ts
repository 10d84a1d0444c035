// Tests, doses, papers and visas: what has to be got, as tasks.
import type { TableKey } from '../profile/index.ts'
import { hostLetters } from '../programmes/index.ts'
import type { ActionInfo } from '../requirements/index.ts'
import type { Milestone } from './milestones.ts'
import type { RecordNeed } from './needs.ts'
import { seriesOf } from './series.ts'
import type { Area, Lead, Link, RecordTitle, Task } from './task.ts'

/** A task, and the step that waits for it. */
export type PlacedTask = { readonly task: Task; readonly before: Milestone; readonly aheadDays?: number }

/** Papers that the home school writes or signs. */
const schoolPapers = [
  'class-rank-statement',
  'deans-letter',
  'enrolment-certificate',
  'learning-agreement',
  'letter-of-good-standing',
  'transcript',
]

/** What has to be got, step by step. */
export function recordTasks(need: RecordNeed): PlacedTask[] {
  const { action, before, aheadDays, freshFrom } = need
  const { table, codes, times } = action
  const title: RecordTitle = { of: 'record', table, codes, ...(times > 1 ? { times } : {}) }
  const task: Task = {
    id: idOf(table, codes),
    area: before === 'stay' ? 'afterwards' : areaOf(table, codes, need.area),
    title,
    ...leadOf(action.info),
    after: linksOf(table, codes, before),
    ...(freshFrom ? { freshFrom: freshFrom.day } : {}),
  }
  // Doses and two-step tests come one after the other; two letters can be asked for on the same day.
  const isSeries = times > 1 && (table === 'doses' || table === 'tuberculosis')
  const tasks = isSeries ? seriesOf(task, title, need) : [task]
  return tasks.map((one) => ({ task: one, before, ...(aheadDays ? { aheadDays } : {}) }))
}

export function areaOf(table: TableKey, codes: Readonly<Record<string, string>>, usual: Area): Area {
  if (usual === 'recognition') return usual
  if (table === 'visas' || table === 'permits') return 'entry'
  const isSchools =
    (table === 'documents' && schoolPapers.includes(codes.type ?? '')) ||
    (table === 'nominations' && codes.by === 'home-school')
  return isSchools ? 'home-school' : usual
}

export const idOf = (table: TableKey, codes: Readonly<Record<string, string>>): string =>
  [
    table,
    ...Object.entries(codes)
      .sort()
      .map(([, code]) => code),
  ]
    .join('-')
    .toLowerCase()

export const leadOf = (info: ActionInfo | undefined): { lead?: Lead } => {
  if (!info?.lead) return {}
  const { typicalDays, worstDays, source } = info.lead
  return { lead: { days: { typical: typicalDays, worst: worstDays }, source } }
}

/**
 * A consulate wants to see that there is a place, unless the host wants the visa before it gives one. Letters of the
 * host come with its decision.
 */
function linksOf(table: TableKey, codes: Readonly<Record<string, string>>, before: Milestone): Link[] {
  if (before !== 'arrive') return []
  if (table === 'visas') return [{ task: 'accept' }]
  return table === 'documents' && hostLetters.includes(codes.type ?? '') ? [{ task: 'decision' }] : []
}
