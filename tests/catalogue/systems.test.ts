import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSystems, readFigures } from '../../catalogue/systems.ts'
import { indicators, latestOf } from '../../domain/systems/index.ts'
import { systemFigures } from '../../tools/system-figures.ts'

const root = join(import.meta.dirname, '..', '..')
const raw = join(root, '..', 'shared', 'data', 'health-indicators')

test('every indicator has figures, a source and a licence', () => {
  const { attribution, sources, countries } = openSystems()
  expect(attribution).toMatch(/World Bank.*Gapminder.*UN Statistics Division/)
  for (const { id } of indicators) {
    expect(sources[id].licence).toMatch(/CC BY 4\.0|UN data/)
    expect(Object.values(countries).filter((figures) => figures[id]).length).toBeGreaterThan(150)
  }
})

test('figures are those of the data set, nurses for a thousand people', () => {
  const { DE, US, BZ } = openSystems().countries
  expect(latestOf(DE?.['hospital-beds'])).toEqual({ year: 2023, value: 7.55 })
  expect(latestOf(US?.nurses)).toEqual({ year: 2017, value: 14.55 })
  expect(latestOf(BZ?.nurses)).toEqual({ year: 2018, value: 2.341 })
})

test.each([
  ['a country that is none', 'Germany\tnurses\t2012\t1'],
  ['an indicator that nobody knows', 'DE\tsurgeons\t2012\t1'],
  ['a value that is no number', 'DE\tnurses\t2012\t1 many'],
  ['an empty value', 'DE\tnurses\t2012\t1  2'],
  ['a line that is there twice', 'DE\tnurses\t2012\t1\nDE\tnurses\t2013\t1'],
])('%s is refused with its line', (_, text) => {
  expect(() => readFigures(text)).toThrow(/^figures\.tsv:[12] /)
})

test('a year without a figure is missing, not nought', () => {
  expect(readFigures('DE\tnurses\t2012\t1 - 0').DE?.nurses?.values).toEqual([1, null, 0])
})

test.skipIf(!existsSync(raw))('the files are what the data set gives today', () => {
  const read = (name: string) => readFileSync(join(raw, name), 'utf8')
  const { lines } = systemFigures({
    figures: read('indicators-2012-on.csv'),
    countries: read('indicators-latest.csv'),
    indicators: read('indicators.json'),
  })
  const made = readFileSync(join(root, 'catalogue', 'systems', 'figures.tsv'), 'utf8')
  expect(made.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual(lines)
})
