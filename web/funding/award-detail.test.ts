import { languages } from '@famulus/messages'
import { describe, expect, test } from 'vitest'
import { awardDetailFor } from './ask-bundles.ts'
import { askedFor, catalogue, opened } from './asked.testing.ts'

/** One of each kind: loans, frames and directories among them. */
const oneOfEach = [...Map.groupBy(catalogue.awards, ({ kind }) => kind).values()].flatMap(
  ([first]) => first ?? [],
)

describe.each(languages)('in %s', (language) => {
  const asked = askedFor('us-harvard', 8, { language })

  test('every kind of award is told with its pages, and can be sent', () => {
    for (const { id } of oneOfEach) {
      const detail = awardDetailFor(id, asked, opened)
      expect(detail.sentence, id).not.toBe('')
      expect(detail.pages.length, id).toBeGreaterThan(0)
      for (const { pages, text } of detail.pays) expect(pages.length, `${id}: ${text}`).toBeGreaterThan(0)
      expect(structuredClone(detail)).toEqual(detail)
    }
  })
})

test('an award in hand asks for nothing more', () => {
  const id = 'de-deutschlandstipendium'
  const asked = askedFor('us-harvard', 8)
  const [before, after] = [asked, { ...asked, granted: [id] }].map((one) => awardDetailFor(id, one, opened))
  expect(after?.sentence).toBe('Yes: it is already yours.')
  expect(before?.sentence).not.toBe(after?.sentence)
})

test.each([
  [
    'all of it by the same calendar',
    'us-ucsf-international-grant',
    [/^When it is paid: 100 % paid back against receipts\.$/],
  ],
  [
    'a part only',
    'ch-swimsa-exchange',
    [
      /^When it is paid \(.+\): no source tells\.$/,
      /^When it is paid \(.+\): 100 % paid back against receipts\.$/,
    ],
  ],
  [
    'in parts, before and after',
    'de-erasmus-smt-praktikum',
    [/^When it is paid: 70 % at the start and 30 % after the stay\.$/],
  ],
  ['of which no source tells', 'gb-bmdst', [/^When it is paid: no source tells\.$/]],
])('an award says when it pays: %s', (_, id, texts) => {
  const { payouts } = awardDetailFor(id, askedFor('us-harvard', 8), opened)
  expect(payouts.map(({ text }) => text)).toEqual(texts.map((text) => expect.stringMatching(text)))
  for (const { text, pages } of payouts) expect(pages.length > 0).toBe(!text.includes('no source'))
})

test('an award that the catalogue does not have is refused by name', () => {
  expect(() => awardDetailFor('xx-nothing', askedFor('us-harvard', 8), opened)).toThrow('xx-nothing')
})
