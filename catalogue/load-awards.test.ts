import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadAwards } from './load-awards.ts'

const award = `id: de-award
kind: scholarship
name: An award
provider: A foundation
country: DE
classes: [travel-grant]
inherits: [de-frame]
without:
  - {item: de-frame/b1, because: It pays more.}
sources: [{key: s1, url: "https://example.org/award", title: An award, year: 2026}]
requirements:
  - {id: e1, about: host_country, says: In Europe., needs: {kind: host-country, list: europe}, source: s1}
  - {id: e2, about: stay_length, says: Not too short., needs: {kind: stay-length, minWeeks: 4}, source: s1}
benefits:
  - {id: b1, line: travel, amount: 500, currency: EUR, source: s1}
  - {id: b2, line: living, table: [{list: europe, amount: 350}], currency: EUR, per: month, source: s1}
cumulation:
  - {id: c1, rule: excludes, strength: programme, with: [de-other], says: Not both., source: s1}
  - {id: c2, rule: allows, with: [bafoeg], says: Both., source: s1}
process: self-application
selection: {by: competition}
status: {state: open, asOf: 2026}
conflicts:
  - {says: Two sums., concerns: [b1]}
calendar:
  paid: [{benefits: [b1], parts: [{when: start, percent: 100}], source: s1}]
`
const bare = (id: string, more = '') => `id: ${id}
kind: rule-frame
notOffered: each university gives it
name: A frame
provider: A foundation
country: DE
sources: [{key: s1, url: "https://example.org/frame", title: A frame, year: 2026}]
${more}process: self-application
selection: {by: competition}
status: {state: open, asOf: 2026}
`
const frame = bare('de-frame', 'benefits: [{id: b1, line: travel, amount: 300, currency: EUR, source: s1}]\n')
const offered = (id: string, more: string) =>
  bare(id, more).replace('kind: rule-frame\nnotOffered: each university gives it', 'kind: scholarship')

const reference = { lists: { europe: { codes: ['DE', 'GB'], complete: true } }, conversions: [] }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'famulus-awards-'))
  mkdirSync(join(folder, 'awards'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const write = (id: string, text: string) => writeFileSync(join(folder, 'awards', `${id}.yaml`), text)
const writeAll = (text = award) => {
  write('de-award', text)
  write('de-frame', frame)
  write('de-other', bare('de-other'))
}
const loaded = () => {
  const { problems, awards, ...rest } = loadAwards(folder, reference)
  return {
    ...rest,
    ids: awards.map((compiled) => compiled.award.id),
    problems: problems.map((problem) => ({ ...problem, file: relative(folder, problem.file) })),
  }
}

test('a folder that is not there has no awards', () => {
  rmSync(join(folder, 'awards'), { recursive: true })
  expect(loaded()).toMatchObject({ ids: [], problems: [], warnings: [] })
})

test('awards are read with their frames, and every class is a list', () => {
  writeAll()
  const { ids, problems, warnings, reference: known } = loaded()
  expect([problems, warnings]).toEqual([[], []])
  expect(ids).toEqual(['de-award', 'de-frame', 'de-other'])
  expect(known.lists).toEqual({
    ...reference.lists,
    'awards-travel-grant': { codes: ['de-award'], complete: true },
  })
})

describe('a mistake is named with its line, value and mend:', () => {
  test.each<[string, string, string, number, string]>([
    [
      'a source that is not there',
      'amount: 500, currency: EUR, source: s1',
      'amount: 500, currency: EUR, source: s2',
      15,
      '"s2"',
    ],
    ['a requirement that is there twice', 'id: e2', 'id: e1', 13, '"e1"'],
    ['a benefit that is there twice', 'id: b2', 'id: b1', 16, '"b1"'],
    ['a rule that is there twice', 'id: c2', 'id: c1', 19, '"c1"'],
    ['another award that is not there', '[de-other]', '[de-another]', 18, '"de-another"'],
    ['a class that is not there', '[bafoeg]', '[bafög]', 19, 'bafög'],
    ['a class of its own that is not there', '[travel-grant]', '[travel-grants]', 6, 'travel-grants'],
    ['a frame that is not there', '[de-frame]', '[de-frames]', 7, '"de-frames"'],
    ['something that its frame does not have', 'de-frame/b1', 'de-frame/b9', 9, '"de-frame/b9"'],
    ['something of a frame that is not its own', 'de-frame/b1', 'de-other/b1', 9, '"de-other/b1"'],
    [
      'a list that a requirement names',
      'kind: host-country, list: europe',
      'kind: host-country, list: asia',
      12,
      '"asia"',
    ],
    ['a list that a benefit names', '{list: europe,', '{list: asia,', 16, '"asia"'],
    ['a sum without its currency', 'amount: 500, currency: EUR', 'amount: 500', 15, 'currency'],
    ['two sums in one', 'amount: 500,', 'amount: 500, range: [1, 2],', 15, 'amount, range, table'],
    ['a line that no budget has', 'line: travel', 'line: trips', 15, 'trips'],
    ['a rule of no known sort', 'rule: allows', 'rule: permits', 19, 'permits'],
    ['a key with a slip', 'provider:', 'provder:', 4, 'provder'],
    ['a conflict about something else', 'concerns: [b1]', 'concerns: [b9]', 24, '"b9"'],
    ['a day of payment for something else', 'benefits: [b1]', 'benefits: [b9]', 26, '"b9"'],
    ['parts that are not all', 'percent: 100', 'percent: 70', 26, '100 percent'],
    ['a file of another name', 'id: de-award', 'id: de-awards', 1, '"de-awards"'],
    ['a length that nobody can have', 'minWeeks: 4', 'minWeeks: 4, maxWeeks: 2', 13, 'nobody can meet this'],
  ])('%s', (_, right, wrong, line, value) => {
    expect(award).toContain(right)
    writeAll(award.replace(right, wrong))
    const { problems, ids } = loaded()
    expect(problems.map((problem) => [problem.file, problem.line])).toContainEqual([
      'awards/de-award.yaml',
      line,
    ])
    expect(problems.map(({ path, message }) => `${path} ${message}`).join()).toContain(value)
    expect(problems.every(({ mend }) => mend.length > 5)).toBe(true)
    expect(ids).toEqual(['de-frame', 'de-other'])
  })

  test('a frame that is offered without saying why not', () => {
    writeAll()
    write('de-frame', frame.replace(/notOffered.*\n/, ''))
    expect(loaded().problems[0]).toMatchObject({
      file: 'awards/de-frame.yaml',
      message: expect.stringContaining('notOffered'),
    })
  })

  test('what a frame names and is not there, in the file of the frame and of its awards', () => {
    writeAll()
    write('de-frame', `${frame}inherits: [de-nowhere]\n`)
    expect(loaded().problems).toMatchObject([
      { file: 'awards/de-award.yaml', path: 'inherits', mend: 'mend the file of the frame' },
      { file: 'awards/de-frame.yaml', path: 'inherits.0', message: expect.stringContaining('de-nowhere') },
    ])
  })

  test('awards that give way to each other in a circle', () => {
    const gives = (to: string) =>
      `cumulation:\n  - {id: c1, rule: subsidiary, with: [${to}], says: Gives way., source: s1}\n`
    write('de-a', offered('de-a', gives('de-b')))
    write('de-b', offered('de-b', gives('de-c')))
    write('de-c', offered('de-c', gives('de-a')))
    const { problems } = loaded()
    expect(problems).toEqual([
      {
        file: 'awards/de-a.yaml',
        line: 7,
        path: 'cumulation',
        message: 'these awards give way to each other in a circle: de-a → de-b → de-c → de-a',
        mend: 'make one of the rules an `excludes`, as its source allows',
      },
    ])
  })
})
