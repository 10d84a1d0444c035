import { ruleWords } from '@famulus/advice/funding'
import { catalogueFolder } from '@famulus/catalogue'
import { loadAwards, loadCatalogue } from '@famulus/catalogue/reading'
import { awardKindSchema } from '@famulus/domain/funding'
import { createTranslator, languages } from '@famulus/messages'
import { describe, expect, test } from 'vitest'

const { catalogue } = loadCatalogue()
const { awards } = loadAwards(catalogueFolder, catalogue.reference)

describe.each(languages)('in %s', (language) => {
  const t = createTranslator(language)

  test('every rule of the catalogue about other money is said in words', () => {
    const said = awards.flatMap(({ rules }) => rules.map(({ item }) => ruleWords(item, { t, language })))
    expect(said.length).toBeGreaterThan(300)
    expect(said.filter((text) => !/^\p{Ll}[^{}]*[^,{} ]$/u.test(text) || /undefined|NaN/.test(text))).toEqual(
      [],
    )
  })

  test('every kind, way and choice of an award has words of its own', () => {
    const codes = [
      ...awardKindSchema.options.map((kind) => `funding.kind.${kind}`),
      ...new Set(awards.map(({ award }) => `funding.process.${award.process}`)),
      ...new Set(awards.map(({ award }) => `funding.selection.${award.selection.by}`)),
    ]
    const words = codes.map((code) => t(code))
    expect(new Set(words).size).toBe(codes.length)
  })

  test.each([
    ['0 free', { free: 'all' }],
    ['no formula', { free: 'none' }],
    ['300 euro free', { free: '€300' }],
  ])('an offset with %s says so', (_, values) => {
    const others = ['all', 'none', '€300'].filter((free) => free !== values.free)
    const said = t('funding.rule.offsets', { lowers: 'this', ...values })
    for (const free of others) expect(t('funding.rule.offsets', { lowers: 'this', free })).not.toBe(said)
  })
})
