import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clip, flow, pad, paragraph, terminalWidth, widthOf, wrap, wrapLines } from './width.ts'

beforeEach(() => {
  vi.stubEnv('COLUMNS', '40')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

test.each([
  ['80', 80],
  ['12', 40],
  ['', 120],
  ['wide', 120],
])('a terminal of %j columns', (columns, width) => {
  vi.stubEnv('COLUMNS', columns)
  expect(terminalWidth()).toBe(width)
})

test.each([
  ['plain letters', 'Charité', 7],
  ['an e with its accent beside it', 'Charite\u0301', 7],
  ['a colour, which takes no room', '\x1b[31mno\x1b[39m', 2],
  ['Chinese', '北京协和', 8],
  ['Japanese and Latin together', '慶應 Keio', 9],
  ['Korean', '서울', 4],
  ['Japanese full stops and wide brackets', '（一）。', 8],
  ['an emoji of several signs', '👩‍⚕️', 2],
  ['the signs of the answers', '●◐◷✉?○', 6],
  ['nothing', '', 0],
])('the columns of %s', (_, text, width) => {
  expect(widthOf(text)).toBe(width)
})

test.each([
  ['short', 'abc', 5, 'abc  '],
  ['as long as the column', 'abcde', 5, 'abcde'],
  ['longer than the column', 'abcdef', 5, 'abcdef'],
  ['wide', '北京', 5, '北京 '],
])('what is %s is padded', (_, text, width, padded) => {
  expect(pad(text, width)).toBe(padded)
})

test.each([
  ['fits', 'abcde', 5, 'abcde'],
  ['does not fit', 'abcdef', 5, 'abcd…'],
  ['is wide and fits', '北京协和', 8, '北京协和'],
  ['is wide and does not fit', '北京协和', 7, '北京协…'],
  ['ends in the middle of a wide letter', '北京协和', 6, '北京…'],
  ['has an accent at the cut', 'e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
])('what %s is clipped', (_, text, width, clipped) => {
  expect(clip(text, width)).toBe(clipped)
  expect(widthOf(clip(text, width))).toBeLessThanOrEqual(width)
})

describe('wrap', () => {
  test.each([
    ['between words', 'two words here', 9, ['two words', 'here']],
    ['nothing that fits', 'two words', 9, ['two words']],
    ['spaces away', 'two   words', 9, ['two words']],
    ['wide letters by their columns', '北京 协和 医院', 9, ['北京 协和', '医院']],
    ['a long word with hyphens', 'Haftpflichtversicherung', 10, ['Haftpflic-', 'htversich-', 'erung']],
    [
      'no address',
      'see https://example.org/electives now',
      10,
      ['see', 'https://example.org/electives', 'now'],
    ],
    ['nothing at all', '', 10, ['']],
  ])('breaks %s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })

  test('keeps every line within the width, and every letter', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'ü', '北', '👩‍⚕️'), minLength: 1, maxLength: 20 }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 30 }), (all, width) => {
        const lines = wrap(all.join(' '), width)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(/[-\s]/g, '')).toBe(all.join(''))
      }),
    )
  })
})

test('a paragraph hangs by its indentation', () => {
  expect(paragraph('Six weeks of surgery or internal medicine at the host', '  ✓ ', 4)).toBe(
    '  ✓ Six weeks of surgery or internal\n    medicine at the host',
  )
})

test('texts flow on as many lines as they need, and none is cut', () => {
  expect(flow(['● 12 yes', '◐ 9 fixable', '◷ 1 not yet', '✉ 21 ask the host'], '   ')).toBe(
    '● 12 yes   ◐ 9 fixable   ◷ 1 not yet\n✉ 21 ask the host',
  )
  expect(flow(['one', 'two'], '  ', 2)).toBe('  one  two')
  expect(flow([], '  ')).toBe('')
})

test('only lines that are too long are broken', () => {
  const text = `a.yaml has 2 problems:\n  study.year: 99 is not right here. Right would be: at most 8.\n\n  ^^^  here`
  expect(wrapLines(text)).toBe(
    'a.yaml has 2 problems:\n  study.year: 99 is not right here.\n  Right would be: at most 8.\n\n  ^^^  here',
  )
})
