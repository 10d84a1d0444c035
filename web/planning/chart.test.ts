import { decidingChain } from '@famulus/advice/planning'
import { isoOf } from '@famulus/domain/time'
import { expect, test } from 'vitest'
import { type ChartLine, chartOf, monthsIn } from './chart.ts'
import { plannedFor, sceneOf, today } from './planned.testing.ts'
import { taskRows } from './task-rows.ts'

function chartFor(start: string, scene = sceneOf('year-6-germany')) {
  const planned = plannedFor({ programme: 'us-yale', start }, scene)
  const chain = decidingChain(planned, scene.session)?.steps.map(({ id }) => id) ?? []
  return { chart: chartOf(taskRows(planned, scene.session), chain, today), chain }
}

const nameOf = (line: ChartLine) => ('row' in line ? line.row.id : `area ${line.area}`)

function piecesOf(chart: ReturnType<typeof chartFor>['chart'], id: string) {
  const line = chart.lines.find((one) => nameOf(one) === id)
  if (!line || !('row' in line)) throw new Error(`no row ${id}`)
  return line.pieces.map(({ is, from, until }) => [is, isoOf(from), isoOf(until)])
}

test('the picture covers whole months, from today to the last day of any task', () => {
  const { chart } = chartFor('2027-06-07')
  expect([isoOf(chart.from), isoOf(chart.until)]).toEqual(['2026-11-01', '2027-07-31'])
  expect(chart.months.map(isoOf)).toEqual(monthsIn(chart.from, chart.until).map(isoOf))
  expect(chart.months).toHaveLength(9)
})

test('it reaches back to the day on which something had to begin', () => {
  const { chart } = chartFor('2026-12-01')
  expect(isoOf(chart.from)).toBe('2026-08-01')
  expect(piecesOf(chart, 'documents-health-form')[0]).toEqual(['late', '2026-08-01', '2026-11-21'])
})

test('a bar goes on to the worst, and a line to the last day in time', () => {
  expect(piecesOf(chartFor('2027-06-07').chart, 'visas-us-b1')).toEqual([
    ['spare', '2027-06-02', '2027-06-07'],
    ['longer', '2027-05-05', '2027-06-02'],
    ['usual', '2027-04-07', '2027-05-05'],
  ])
})

test('what may only be done on some days shows them, as far as the picture reaches', () => {
  expect(piecesOf(chartFor('2027-06-07').chart, 'apply')[0]).toEqual(['window', '2026-12-07', '2027-02-07'])
})

test('a length that no source tells is a question, the stay a block', () => {
  const { chart } = chartFor('2027-06-07')
  expect(piecesOf(chart, 'documents-health-form').at(-1)?.[0]).toBe('unknown')
  expect(piecesOf(chart, 'stay')).toEqual([['stay', '2027-06-07', '2027-07-04']])
})

test('what is done is a mark on its day, what is not needed has none', () => {
  const programme = 'us-yale'
  const { chart } = chartFor(
    '2027-06-07',
    sceneOf('year-6-germany', {
      progress: [
        { programme, task: 'documents-health-form', done: '2026-10-20' },
        { programme, task: 'documents-application-form', skipped: 'sent last year' },
      ],
    }),
  )
  expect(isoOf(chart.from)).toBe('2026-10-01')
  expect(piecesOf(chart, 'documents-health-form')).toEqual([['done', '2026-10-20', '2026-10-20']])
  expect(piecesOf(chart, 'documents-application-form')).toEqual([])
})

test('the chain is drawn from step to step without a gap', () => {
  const { chart, chain } = chartFor('2027-06-07')
  expect(chain).toEqual(['decision', 'accept', 'visas-us-b1', 'arrive'])
  const positions = chain.map((id) => chart.lines.findIndex((line) => nameOf(line) === id))
  const [first = 0, last = 0] = [Math.min(...positions), Math.max(...positions)]
  for (const [index, { passes }] of chart.lines.entries()) {
    expect(passes.length > 0).toBe(index >= first && index <= last)
    expect(passes.some(({ upper }) => upper)).toBe(index > first && index <= last)
    expect(passes.some(({ lower }) => lower)).toBe(index >= first && index < last)
  }
})
