import type { FactKey } from '../profile/index.ts'
import type { CompiledProgramme } from '../programmes/index.ts'
import type { Day } from '../time/index.ts'
import { milestoneTasks } from './milestone-tasks.ts'
import { type Milestone, milestones } from './milestones.ts'
import { type Choice, type Needs, needsOf } from './needs.ts'
import { paperTasks } from './paper-tasks.ts'
import { type PlacedTask, recordTasks } from './record-tasks.ts'
import { type Deadline, type StayQuery, viewAt } from './stay.ts'
import { type Area, AT_ONCE, atEitherPace, type Link, type Task } from './task.ts'

export type StayTasks = {
  readonly tasks: readonly Task[]
  /** Facts that nobody has said: what they ask for is not in the tasks. */
  readonly openFacts: readonly FactKey[]
  /** Rules that no task can meet, as rulebook/unit. */
  readonly refusedBy: readonly string[]
}

/** Everything that has to be done for a stay with this start, in a reading order. */
export function tasksOf(start: Day, query: StayQuery, choice: Choice = 'smallest'): StayTasks {
  const { host, rulebooks, deadlines } = query
  const all = [host, ...rulebooks].map((rulebook) => {
    const view = viewAt(start, rulebook.programme, query)
    return { rulebook, view, needs: needsOf(rulebook, view, query, choice) }
  })
  const needed = all.flatMap(({ rulebook, needs }) => placedTasks(needs, usualArea(rulebook, query)))
  const placed = merged([...needed, ...paperTasks(query, needed)])
  const { moments } = viewAt(start, host.programme, query).unhurried
  const steps = milestoneTasks(host.programme, moments, (milestone) => linksTo(milestone, placed))
  return {
    tasks: inReadingOrder(placed, steps, deadlines.map(deadlineTask)),
    openFacts: [...new Set(all.flatMap(({ needs }) => needs.openFacts))],
    refusedBy: all.flatMap(({ rulebook, needs }) =>
      needs.refusedBy.map((id) => `${rulebook.programme.id}/${id}`),
    ),
  }
}

function usualArea({ programme: { kind } }: CompiledProgramme, { host }: StayQuery): Area {
  if (kind === 'recognition-authority') return 'recognition'
  return kind === host.programme.kind ? 'evidence' : 'entry'
}

function placedTasks({ records, questions }: Needs, usual: Area): PlacedTask[] {
  const asked = questions.map(({ id, leaf, before }): PlacedTask => {
    const area: Area =
      usual !== 'evidence'
        ? usual
        : before === 'stay'
          ? 'afterwards'
          : leaf.by === 'home-school'
            ? 'home-school'
            : 'host'
    return { before, task: { id, area, title: { of: 'question', say: leaf.say }, after: [] } }
  })
  return [...records.flatMap((need) => recordTasks(need, usual)), ...asked]
}

/** One paper may serve several rulebooks: it is got once, for the step that comes first. */
function merged(placed: readonly PlacedTask[]): PlacedTask[] {
  const byId = new Map<string, PlacedTask>()
  for (const one of placed) {
    const known = byId.get(one.task.id)
    if (!known || milestones.indexOf(one.before) < milestones.indexOf(known.before))
      byId.set(one.task.id, one)
  }
  return [...byId.values()].map((one) =>
    one.before === 'stay'
      ? { ...one, task: { ...one.task, after: [...one.task.after, { task: 'stay' }] } }
      : one,
  )
}

const linksTo = (milestone: Milestone, placed: readonly PlacedTask[]): Link[] =>
  placed
    .filter(({ before }) => before === milestone)
    .map(({ task, aheadDays }) => ({
      task: task.id,
      ...(aheadDays ? { lagDays: atEitherPace(aheadDays) } : {}),
    }))

const deadlineTask = ({ id, title, window, sources }: Deadline): Task => ({
  id,
  area: 'money',
  title,
  lead: AT_ONCE,
  after: [],
  windows: [window],
  sources,
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
