import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { sentences } from './all.ts'
import { createTranslator, languages } from './index.ts'

const [first, ...others] = languages

describe('every language says the same', () => {
  test.each(languages)('%s lists every message file of its folder', (language) => {
    const files = readdirSync(join(import.meta.dirname, language)).filter((name) => name.endsWith('.json'))
    expect(Object.keys(sentences[language]).sort()).toEqual(files.map((name) => name.slice(0, -5)).sort())
  })

  test.each(others)(`${first} and %s have the same codes`, (language) => {
    expect([...placeholdersByCode(language).keys()].sort()).toEqual(
      [...placeholdersByCode(first).keys()].sort(),
    )
  })

  test.each(others)(`${first} and %s name the same facts in each message`, (language) => {
    const theirs = placeholdersByCode(language)
    const ours = placeholdersByCode(first)
    const shared = [...ours.keys()].filter((code) => theirs.has(code))
    expect(shared.map((code) => [code, theirs.get(code)])).toEqual(
      shared.map((code) => [code, ours.get(code)]),
    )
  })
})

describe('a translator', () => {
  const dated = 'requirements.requirement.in-force-from'

  test.each([
    ['en', 'For applications from 1 March 2027 on.'],
    ['de', 'Für Bewerbungen ab 1. März 2027.'],
  ] as const)('writes a day out in %s', (language, said) => {
    expect(createTranslator(language)(dated, { day: '2027-03-01' })).toBe(said)
  })

  test('names the code and the language it has no message for', () => {
    expect(() => createTranslator('de')('answers.never-heard-of')).toThrow(/answers\.never-heard-of.*"de"/)
    expect(() => createTranslator('en')('toString.call')).toThrow(/toString\.call.*"en"/)
  })

  test('refuses a message whose fact is missing', () => {
    expect(() => createTranslator('en')(dated)).toThrow(/day/)
  })
})

function placeholdersByCode(language: (typeof languages)[number]): Map<string, string[]> {
  const codes = new Map<string, string[]>()
  for (const [subject, messages] of Object.entries(sentences[language])) {
    for (const [code, text] of Object.entries(messages)) {
      codes.set(`${subject}.${code}`, placeholders(text, `${language} ${subject}.${code}`))
    }
  }
  return codes
}

function placeholders(text: string, where: string): string[] {
  try {
    const tree = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()
    return [...new Set(names(tree))].sort()
  } catch (cause) {
    throw new Error(`${where} is not an ICU message: ${text}`, { cause })
  }
}

const literal = 0

/** The fact names in a parsed message, also inside its plural and select branches. */
function names(tree: ReturnType<IntlMessageFormat['getAst']>): string[] {
  return tree.flatMap((part) => {
    if (part.type === literal || !('value' in part)) return []
    if (!('options' in part)) return [part.value]
    return [part.value, ...Object.values(part.options).flatMap((option) => names(option.value))]
  })
}
