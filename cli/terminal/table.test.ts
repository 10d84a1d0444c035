import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Column, table } from './table.ts'
import { widthOf } from './width.ts'

const columns: Column[] = [
  { title: 'Answer', least: 6, most: 10 },
  { title: 'What decides', least: 10, most: 60 },
]
const rows = (...texts: readonly [string, string][]) => texts.map((row) => row.map((text) => ({ text })))
const same = (text: string) => text

beforeEach(() => {
  vi.stubEnv('COLUMNS', '40')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

test('columns are as wide as their texts, at least and at most as said', () => {
  expect(table(columns, rows(['● yes', 'from May'], ['✉ ask the host', 'open']), same)).toBe(
    ['Answer      What decides', '● yes       from May', '✉ ask the…  open'].join('\n'),
  )
})

test('wide letters take two columns, and what follows them stays in line', () => {
  expect(table(columns, rows(['北京', 'one'], ['Osaka', 'two']), same)).toBe(
    ['Answer  What decides', '北京    one', 'Osaka   two'].join('\n'),
  )
})

test('where the terminal is narrow, the column with most to spare gives way', () => {
  const long = 'A visa or entry permission for the whole stay'
  const lines = table(columns, rows(['● yes', long]), same).split('\n')
  expect(lines.at(-1)).toBe('● yes   A visa or entry permission for …')
  expect(lines.every((line) => widthOf(line) <= 40)).toBe(true)
})

test('no column becomes smaller than it may be', () => {
  vi.stubEnv('COLUMNS', '40')
  const wide: Column[] = [
    { title: 'A', least: 30, most: 30 },
    { title: 'B', least: 30, most: 30 },
  ]
  const [, line = ''] = table(wide, rows(['a'.repeat(40), 'b'.repeat(40)]), same).split('\n')
  expect(widthOf(line)).toBe(62)
})

test('a cell is painted with its padding, and no line ends in spaces', () => {
  const painted = [{ text: 'a', paint: (text: string) => `<${text}>` }, { text: '' }]
  expect(table(columns, [painted], (text) => text.toUpperCase())).toBe(
    ['ANSWER  WHAT DECIDES', '<a     >'].join('\n'),
  )
})
