import { perSchema } from '@famulus/domain/funding'
import { lines } from '@famulus/domain/money'
import { createTranslator, languages } from '@famulus/messages'
import { describe, expect, test } from 'vitest'

describe.each(languages)('in %s', (language) => {
  const t = createTranslator(language)
  const codes = [
    ...lines.map((line) => `money.line.${line}`),
    ...perSchema.options.map((per) => `money.per.${per}`),
  ]

  test.each(codes)('%s has a word of its own', (code) => {
    const words = codes.map((one) => t(one))
    expect(words.filter((word) => word === t(code))).toHaveLength(1)
  })
})
