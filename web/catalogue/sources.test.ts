import { createSession } from '@famulus/advice/session'
import { openDocument } from '@famulus/catalogue/document'
import { documentOf } from '@famulus/catalogue/reading'
import { topicSchema } from '@famulus/domain/requirements'
import { dayOf } from '@famulus/domain/time'
import { languages } from '@famulus/messages'
import { describe, expect, test } from 'vitest'
import { sentences } from '../../messages/all.ts'
import { agesOf, totalOf } from './ages.ts'
import { awardConflictsOf, conflictsOf } from './conflicts.ts'
import { correctionText } from './correction.ts'
import { datedProgrammes } from './dated-programmes.ts'
import { factFilesOf } from './facts.ts'
import { findFacts } from './find-facts.ts'
import { proxiesOf } from './proxies.ts'
import { sourcesSearch } from './search.ts'

const document = documentOf()
const { catalogue } = openDocument(document)
const session = createSession({ catalogue, language: 'en', today: dayOf('2026-11-22') })
const files = factFilesOf(document)

describe('the ages of pages', () => {
  const ages = agesOf(document, 2026)
  test('every page is in one bar or names no year', () => {
    expect(ages.bars.reduce((sum, bar) => sum + totalOf(bar), 0) + ages.undated).toBe(ages.pages)
  })
  test('begin with the newest year and end with all that is older', () => {
    expect(ages.bars[0]?.year).toBe(ages.newest)
    expect(ages.bars.map(({ andOlder }) => andOlder).indexOf(true)).toBe(ages.bars.length - 1)
  })
})

test('a programme of unknown age stands behind those whose age is known', () => {
  const years = datedProgrammes(document.programmes).map(({ newest }) => newest)
  const known = years.filter((year) => year !== undefined)
  expect(years.slice(0, known.length)).toEqual(known.toSorted((a, b) => a - b))
})

describe('looking for what the catalogue says', () => {
  test.each([
    ['a name without its accents', 'tromso', 'no-tromso'],
    ['a country', 'south africa', 'za-uct'],
    ['an award', 'promos', 'de-daad-promos'],
  ])('finds %s', (_, query, id) => {
    expect(findFacts(files, query, 'en').files.map((file) => file.id)).toContain(id)
  })
  test('finds lines that hold all words, in any order', () => {
    const { facts } = findFacts(files, 'school TOEFL', 'en')
    expect(facts.length).toBeGreaterThan(0)
    expect(facts.filter(({ fact }) => !/toefl/i.test(fact.says) || !/school/i.test(fact.says))).toEqual([])
  })
  test('does not begin with a single letter', () => {
    expect(findFacts(files, ' a ', 'en')).toEqual({ files: [], facts: [] })
  })
})

test('ids of facts are unique in their file, or a correction would name two', () => {
  const doubled = files.filter(({ facts }) => new Set(facts.map(({ id }) => id)).size < facts.length)
  expect(doubled.map(({ id }) => id)).toEqual([])
})

test('what disagrees has two sides, and what only stands for a cost says for what', () => {
  expect(conflictsOf(document).every(({ sides }) => sides.length === 2)).toBe(true)
  expect(awardConflictsOf(document).length).toBeGreaterThan(0)
  expect(proxiesOf(document.prices).every(({ proxy, pages }) => proxy !== '' && pages.length > 0)).toBe(true)
})

test('a report names the file, the rule, what it says, and what nobody has filled in', () => {
  const file = files.find(({ id }) => id === 'gb-oxford')
  const fact = file?.facts.find(({ says }) => says.includes('50'))
  if (!file || !fact) throw new Error('gb-oxford has no such fee')
  const text = correctionText({ file, fact, right: ' £60 from 2027 ', source: '' }, 'abc', session)
  expect(text.split('\n')).toEqual([
    `Correction: gb-oxford / ${fact.id}`,
    'Catalogue: abc',
    'File: University of Oxford Medical School (catalogue/programmes/gb-oxford.yaml)',
    `Entry: ${fact.id}`,
    `Says now: ${fact.says}`,
    expect.stringMatching(/^According to: .+, \d{4}, https:/),
    'What would be right: £60 from 2027',
    'Source: (not filled in)',
    '',
  ])
})

test.each(languages)('every topic has a name in %s', (language) => {
  const topics = [...topicSchema.options, 'benefit', 'cumulation']
  expect(
    topics.filter((topic) => !Object.hasOwn(sentences[language].sources ?? {}, `topic.${topic}`)),
  ).toEqual([])
})

test('an address with nonsense asks for nothing', () => {
  expect(sourcesSearch({ q: 7, file: '', rule: ['x'] })).toEqual({})
})
