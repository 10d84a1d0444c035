import type { FactKey } from '../profile/index.ts'
import { type Day, FIRST_DAY, LAST_DAY } from '../time/index.ts'
import { lengthRulesOf } from './length-rules.ts'
import type { LengthRule } from './lengths.ts'
import { milestoneTasks } from './milestone-tasks.ts'
import type { Milestone } from './milestones.ts'
import { type Choice, type Needs, needsOf, type QuestionNeed } from './needs.ts'
import { paperTasks } from './paper-tasks.ts'
import { type PlacedTask, recordTasks } from './record-tasks.ts'
import { type Deadline, type StayQuery, viewAt } from './stay.ts'
import { AT_ONCE, atEitherPace, type Link, type Task, type Title } from './task.ts'

export type StayTasks = {
  readonly tasks: readonly Task[]
  /** Facts that nobody has said: what they ask for is not in the tasks. */
  readonly openFacts: readonly FactKey[]
  /** Rules that no task can meet, as rulebook/unit. */
  readonly refusedBy: readonly string[]
  /** What host and authorities say of the length. */
  readonly lengthRules: readonly LengthRule[]
}

/** Everything that has to be done for a stay with this start, in a reading order. */
export function tasksOf(start: Day, query: StayQuery, choice: Choice = 'smallest'): StayTasks {
  const { host, deadlines } = query
  const view = viewAt(start, host.programme, query)
  const needs = needsOf(view, query, choice)
  const needed = placedTasks(needs)
  const placed = afterStay([...needed, ...paperTasks(query, needed)])
  const steps = milestoneTasks(host.programme, view.unhurried.moments, (milestone) =>
    linksTo(milestone, placed),
  )
  return {
    tasks: inReadingOrder(placed, steps, deadlines.map(deadlineTask)),
    openFacts: needs.openFacts,
    refusedBy: needs.refusedBy,
    lengthRules: [host, ...query.rulebooks].flatMap((rulebook) => lengthRulesOf(rulebook, view.now)),
  }
}

const placedTasks = ({ records, questions }: Needs): PlacedTask[] => [
  ...records.flatMap(recordTasks),
  ...questions.map((question) => ({ before: question.before, task: questionTask(question) })),
]

function questionTask({ id, leaf, others, before, area }: QuestionNeed): Task {
  const or = others.map(({ say }) => say)
  const title: Title = { of: 'question', say: leaf.say, ...(or.length > 0 ? { or } : {}) }
  if (before === 'stay') return { id, area: 'afterwards', title, after: [] }
  const asked = leaf.by === 'home-school' ? 'home-school' : 'host'
  return { id, area: area === 'evidence' ? asked : area, title, after: [] }
}

/** What has to hold at the end is not begun before the stay is over. */
const afterStay = (placed: readonly PlacedTask[]): PlacedTask[] =>
  placed.map((one) =>
    one.before === 'stay'
      ? { ...one, task: { ...one.task, after: [...one.task.after, { task: 'stay' }] } }
      : one,
  )

const linksTo = (milestone: Milestone, placed: readonly PlacedTask[]): Link[] =>
  placed
    .filter(({ before }) => before === milestone)
    .map(({ task, aheadDays }) => ({
      task: task.id,
      ...(aheadDays ? { lagDays: atEitherPace(aheadDays) } : {}),
    }))

/** Without a window nobody knows until when: then it is only said that it is to be done. */
const deadlineTask = ({ id, title, window, sources, parts }: Deadline): Task => ({
  id,
  area: 'money',
  title,
  lead: AT_ONCE,
  after: [],
  ...(window.lo > FIRST_DAY || window.hi < LAST_DAY ? { windows: [window] } : {}),
  sources,
  ...(parts ? { parts } : {}),
  optional: true,
})

/** Each step behind what it waits for; deadlines from elsewhere before the journey. */
function inReadingOrder(
  placed: readonly PlacedTask[],
  steps: readonly Task[],
  deadlines: readonly Task[],
): Task[] {
  const tasksBefore = (milestone: Milestone) =>
    placed.filter(({ before }) => before === milestone).map(({ task }) => task)
  const before: Readonly<Record<string, readonly Task[]>> = {
    [steps[0]?.id ?? 'apply']: tasksBefore('apply'),
    decision: tasksBefore('decision'),
    arrive: [...deadlines, ...tasksBefore('arrive')],
  }
  return [...steps.flatMap((step) => [...(before[step.id] ?? []), step]), ...tasksBefore('stay')]
}
