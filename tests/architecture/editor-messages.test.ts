import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '@famulus/messages'
import { hasMessage } from '@famulus/messages/speaking'
import { expect, test } from 'vitest'

const domain = join(import.meta.dirname, '..', '..', 'domain')
const checks = readFileSync(join(domain, 'requirements/checks/finding.ts'), 'utf8')
const references = readFileSync(join(domain, 'programmes/editing/inner-references.ts'), 'utf8')
const reading = readFileSync(join(domain, 'programmes/editing/read-edited.ts'), 'utf8')

/** Every code that a document can be refused or warned with, as the sources have it. */
const codes = [
  ...checks.matchAll(/^ {2}'([a-z-]+\.[a-z-]+)': (?:\{|Record)/gm),
  ...references.matchAll(/readonly code: '([a-z-]+)'/g).map(([all, code]) => [all, `file.${code}`]),
  ...reading.matchAll(/'(file\.[a-z-]+)'/g),
].map(([, code]) => code ?? '')

test.each(languages)('in %s everything that can be wrong with a programme has a sentence', (language) => {
  expect(codes.length).toBeGreaterThan(45)
  expect(codes.filter((code) => !hasMessage(`editor.finding.${code}`, language))).toEqual([])
})
