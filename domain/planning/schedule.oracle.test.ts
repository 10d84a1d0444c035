// Answers that others have found: published networks, and a linear programme solver.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import highs, { type Highs } from 'highs'
import { describe, expect, test } from 'vitest'
import { scheduleOf } from './schedule.ts'
import type { Task } from './task.ts'
import { anyTasks, taking } from './tasks.testing.ts'

type Project = { readonly name: string; readonly tasks: readonly Task[]; readonly length: number }

const folder = join(import.meta.dirname, '../../../shared/data/oracles/psplib')

/** PSPLIB, j30 (ScheduleOpt/optalcp-benchmarks, MIT): the header's MPM-Time is the length without resources. */
function published(): Project[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).map((file) => projectIn(file, readFileSync(join(folder, file), 'utf8')))
}

function projectIn(name: string, text: string): Project {
  const rows = (from: string, until: string) =>
    (text.split(from)[1]?.split(until)[0] ?? '')
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number))
      .filter((row) => row.length > 2 && row.every(Number.isInteger))
  const [project = []] = rows('MPM-Time', '***')
  const days = new Map(
    rows('REQUESTS/DURATIONS', 'RESOURCEAVAILABILITIES').map(([job, , days]) => [job, days]),
  )
  const jobs = rows('PRECEDENCE RELATIONS', '***')
  const tasks = jobs.map(([job]) => {
    const before = jobs.filter(([, , , ...next]) => next.includes(job ?? 0))
    return taking(
      `job ${job}`,
      days.get(job) ?? 0,
      before.map(([one]) => `job ${one}`),
    )
  })
  return { name, tasks, length: project[5] ?? Number.NaN }
}

/** The example that textbooks give: a to d take 3, 6, 4, 2 days, and c waits for a, d for b and c. */
const own: Project = {
  name: 'own',
  tasks: [taking('a', 3), taking('b', 6), taking('c', 4, ['a']), taking('d', 2, ['b', 'c'])],
  length: 9,
}

describe('the length of published networks', () => {
  const projects = [own, ...published()]
  console.info(`PSPLIB: ${projects.length - 1} published networks ran`)

  test.each(projects)('$name is $length', ({ tasks, length }) => {
    const { tasks: scheduled } = scheduleOf(tasks, { today: 0, pace: 'typical' })
    expect(Math.max(...scheduled.map(({ earliest }) => earliest.done))).toBe(length)
  })

  test.each(projects)(
    '$name leaves a chain without slack when it has to be done in that time',
    ({ tasks, length }) => {
      const { chain, fits } = scheduleOf(
        tasks.map((task) => ({ ...task, notAfter: length })),
        { today: 0, pace: 'typical' },
      )
      const days = chain.ids.map((id) => tasks.find((task) => task.id === id)?.lead?.days.typical ?? 0)
      expect(fits).toBe(true)
      expect(chain.slackDays).toBe(0)
      expect(days.reduce((sum, one) => sum + one, 0)).toBe(length)
    },
  )
})

describe('the same plan as a linear programme', async () => {
  // Its types describe the CommonJS module; the module that Node takes here is the loader itself.
  const solver = await (highs as unknown as () => Promise<Highs>)()

  /** The begins with the least (or the greatest) sum, by task; undefined where there is no solution. */
  function solved(tasks: readonly Task[], aim: 'Minimize' | 'Maximize'): number[] | undefined {
    const days = (id: string) => tasks.find((task) => task.id === id)?.lead?.days.typical ?? 0
    const gaps = tasks.flatMap(({ id, after }) =>
      after.map((link) => `${id} - ${link.task} >= ${days(link.task) + (link.lagDays?.typical ?? 0)}`),
    )
    const bounds = tasks.map(({ id, notBefore, notAfter = 1000 }) => [
      `${id} >= ${Math.max(0, notBefore?.typical ?? 0)}`,
      `${id} <= ${notAfter - days(id)}`,
    ])
    const { Status, Columns } = solver.solve(
      [
        aim,
        `all: ${tasks.map(({ id }) => id).join(' + ')}`,
        'Subject To',
        ...gaps,
        ...bounds.flat(),
        'End',
      ].join('\n'),
    )
    return Status === 'Optimal'
      ? tasks.map(({ id }) => Math.round(Columns[id]?.Primal ?? Number.NaN) + 0) // no -0
      : undefined
  }

  test('has the same first and last days, or no solution where the plan does not fit', () => {
    let compared = 0
    fc.assert(
      fc.property(anyTasks({ most: 9, horizon: 60, windows: false }), (tasks) => {
        const due = tasks.map((task) => ({ ...task, notAfter: task.notAfter ?? 200 }))
        const { tasks: scheduled, fits } = scheduleOf(due, { today: 0, pace: 'typical' })
        const [first, last] = [solved(due, 'Minimize'), solved(due, 'Maximize')]
        expect(first !== undefined).toBe(fits)
        if (!fits) return
        compared += 1
        expect(scheduled.map(({ earliest }) => earliest.begins)).toEqual(first)
        expect(scheduled.map(({ latest }) => latest?.begins)).toEqual(last)
      }),
      { numRuns: 500 },
    )
    expect(compared).toBeGreaterThan(50)
    console.info(`highs: ${compared} plans with the same first and last days`)
  })
})
