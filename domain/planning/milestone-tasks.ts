// The steps of every stay: the application, the decision, the offer, the journey, the stay.
import { type Programme, pagesOf } from '../programmes/index.ts'
import type { Page } from '../requirements/index.ts'
import { FIRST_DAY, LAST_DAY, type Moments, type Runs } from '../time/index.ts'
import { listedPapers } from './paper-tasks.ts'
import { AT_ONCE, atEitherPace, type Link, type Task } from './task.ts'

type WaitingFor = (milestone: 'apply' | 'decision' | 'arrive') => readonly Link[]

/** `waitingFor`: what has to be there for each step, beside the step before it. */
export function milestoneTasks(programme: Programme, moments: Moments, waitingFor: WaitingFor): Task[] {
  const papers = listedPapers(programme)
  const file = papers.length > 0 ? [fileTask(papers, waitingFor('apply'))] : []
  const forApplying = file.length > 0 ? [{ task: 'file' }] : waitingFor('apply')
  const { lo: start } = moments.start
  const { lo: end } = moments.end
  return [
    ...file,
    {
      id: 'apply',
      area: 'host',
      title: { of: 'planning', code: 'apply' },
      lead: AT_ONCE,
      after: forApplying,
      ...windowOf(programme, moments),
    },
    decisionTask(programme, moments, [{ task: 'apply' }, ...waitingFor('decision')]),
    {
      id: 'accept',
      area: 'host',
      title: { of: 'planning', code: 'accept' },
      lead: AT_ONCE,
      after: [{ task: 'decision' }],
    },
    {
      id: 'arrive',
      area: 'stay',
      title: { of: 'planning', code: 'arrive' },
      lead: AT_ONCE,
      after: [{ task: 'accept' }, ...waitingFor('arrive')],
      notAfter: moments.arrival.lo,
    },
    {
      id: 'stay',
      area: 'stay',
      title: { of: 'planning', code: 'stay' },
      lead: { days: atEitherPace(end - start) },
      after: [{ task: 'arrive' }],
      notBefore: atEitherPace(start),
      notAfter: end,
    },
  ]
}

const fileTask = (parts: readonly string[], after: readonly Link[]): Task => ({
  id: 'file',
  area: 'evidence',
  title: { of: 'planning', code: 'file', values: { number: parts.length } },
  after,
  parts,
})

/** The window of the calendar; a side that no source names is open. */
function windowOf(
  { calendar, sources }: Programme,
  { opens, closes }: Moments,
): { windows?: Runs; sources?: Page[] } {
  const run = {
    lo: opens.hi < LAST_DAY ? opens.hi : FIRST_DAY,
    hi: closes.lo > FIRST_DAY ? closes.lo : LAST_DAY,
  }
  if (run.lo > run.hi || (run.lo === FIRST_DAY && run.hi === LAST_DAY)) return {}
  return { windows: [run], sources: pagesOf(calendar?.application?.source, sources) }
}

/** Where a source names from when to when places are given out, the first day is usual and the last one the worst. */
function decisionTask(
  { calendar, sources }: Programme,
  { placement }: Moments,
  after: readonly Link[],
): Task {
  const task: Task = { id: 'decision', area: 'host', title: { of: 'planning', code: 'decision' }, after }
  if (!calendar?.decision) return task
  return {
    ...task,
    lead: AT_ONCE,
    notBefore: { typical: calendar.decision.from ? placement.lo : placement.hi, worst: placement.hi },
    notAfter: placement.hi,
    sources: pagesOf(calendar.decision.source, sources),
  }
}
