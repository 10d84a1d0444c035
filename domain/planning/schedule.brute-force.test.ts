// Every way to lay tiny plans out, day by day, against the two passes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weekdayOf } from '../time/index.ts'
import { scheduleOf } from './schedule.ts'
import type { Task } from './task.ts'
import { anyTasks } from './tasks.testing.ts'

const HORIZON = 12
/** Beyond it nothing has to wait: three tasks, their gaps and the weekends fit twice. */
const LAST = 40

const isWeekend = (day: number): boolean => weekdayOf(day) > 5

function mayBegin({ windows, businessDays, notBefore }: Task, day: number): boolean {
  if (businessDays && isWeekend(day)) return false
  if (day < (notBefore?.typical ?? 0)) return false
  return !windows || windows.some(({ lo, hi }) => lo <= day && day <= hi)
}

/** Walks through the calendar, and counts only the days that count. */
function doneOn({ lead, businessDays }: Task, begun: number): number {
  let day = begun
  for (let left = lead?.days.typical ?? 0; left > 0; ) {
    day += 1
    if (!businessDays || !isWeekend(day)) left -= 1
  }
  return day
}

/** All ways to begin the tasks that keep every rule. */
function everyWay(tasks: readonly Task[]): number[][] {
  const ways: number[][] = []
  const lay = (begun: readonly number[]) => {
    const task = tasks[begun.length]
    if (!task) return void ways.push([...begun])
    for (let day = 0; day <= LAST; day += 1) {
      const isReady = task.after.every((link) => {
        const position = tasks.findIndex(({ id }) => id === link.task)
        const before = tasks[position]
        return !before || doneOn(before, begun[position] ?? 0) + (link.lagDays?.typical ?? 0) <= day
      })
      if (isReady && mayBegin(task, day) && doneOn(task, day) <= (task.notAfter ?? LAST + 20))
        lay([...begun, day])
    }
  }
  lay([])
  return ways
}

test('a tiny plan fits if there is a way, and its days are the first and the last of all ways', () => {
  let fitting = 0
  fc.assert(
    fc.property(anyTasks({ most: 3, horizon: HORIZON, windows: true }), (tasks) => {
      const ways = everyWay(tasks)
      const { tasks: scheduled, fits } = scheduleOf(tasks, { today: 0, pace: 'typical' })
      expect(fits).toBe(ways.length > 0)
      if (!fits) return
      fitting += 1
      for (const [position, { earliest, latest }] of scheduled.entries()) {
        const begins = ways.map((way) => way[position] ?? Number.NaN)
        expect(earliest.begins).toBe(begins.reduce((a, b) => Math.min(a, b)))
        if (latest) expect(latest.begins).toBe(begins.reduce((a, b) => Math.max(a, b)))
      }
    }),
    { numRuns: 300 },
  )
  expect(fitting).toBeGreaterThan(60)
})
