import type { Catalogue } from '@famulus/catalogue'
import { readProgramme } from '@famulus/catalogue/reading'
import { noPrices } from '@famulus/domain/funding'
import { compileProgramme } from '@famulus/domain/programmes'
import { describe, expect, test } from 'vitest'
import { findProgramme } from './find-programme.ts'
import { Refusal } from './refusal.ts'

const reference = { conversions: [], lists: {} }
const catalogue: Catalogue = {
  reference,
  book: [],
  prices: noPrices,
  programmes: [
    ['us-harvard', 'Harvard Medical School', 'Boston'],
    ['us-harvard-md-admission', 'Harvard Medical School, MD', 'Boston'],
    ['gb-oxford', 'University of Oxford', 'Oxford'],
    ['za-uct', 'University of Cape Town', 'Kapstadt'],
    ['de-lmu', 'LMU Klinikum', 'München'],
    ['ifmsa-portal', 'IFMSA', 'Amsterdam'],
  ].map(([id = '', name, city]) => compiled(id, `name: ${name}\ncity: ${city}`)),
}
const found = (asked: string) => findProgramme(asked, { catalogue }).programme.id

describe('a programme is found', () => {
  test.each([
    ['by its id', 'us-harvard', 'us-harvard'],
    ['by its id in capitals', 'US-Harvard', 'us-harvard'],
    ['by its id without the country, though another begins like it', 'harvard', 'us-harvard'],
    ['by a part of its id', 'md-adm', 'us-harvard-md-admission'],
    ['by a part of its name', 'cape town', 'za-uct'],
    ['by its city', 'münchen', 'de-lmu'],
    ['by the whole of an id that has no country', 'ifmsa-portal', 'ifmsa-portal'],
  ])('%s', (_, asked, id) => {
    expect(found(asked)).toBe(id)
  })
})

describe('a programme is not found', () => {
  test.each([
    [
      'when several fit',
      'boston',
      '"boston" fits more than one programme',
      'us-harvard, us-harvard-md-admission',
    ],
    ['when none fits, but one is near', 'us-harvad', 'There is no programme "us-harvad"', 'us-harvard'],
    ['when none is near', 'zzz', 'There is no programme "zzz"', 'us-harvard'],
  ])('%s, and what is meant is guessed', (_, asked, first, guess) => {
    expect(() => found(asked)).toThrow(Refusal)
    expect(() => found(asked)).toThrow(
      new Refusal(`${first}. Did you mean: ${guess}?\nAll of them: famulus catalogue coverage`),
    )
  })

  test('when nothing is asked for, and eight at most are offered', () => {
    const many: Catalogue = {
      ...catalogue,
      programmes: Array.from({ length: 12 }, (_, index) => compiled(`xx-${index}`, 'name: University')),
    }
    expect(() => findProgramme('', { catalogue: many })).toThrow(
      /Did you mean: xx-0, xx-1, xx-2, xx-3, xx-4, xx-5, xx-6, xx-7\?/,
    )
  })
})

function compiled(id: string, more: string) {
  const text = `id: ${id}
${more}
country: DE
sources: [{key: main, url: "https://example.org", title: Electives}]
requirements: []
status: {state: open}
`
  const read = readProgramme(`${id}.yaml`, text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return compileProgramme(read.programme, reference)
}
