import { languages } from '@famulus/messages'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentences } from '../../messages/all.ts'
import { exampleFacts, exampleMail } from './examples.testing.ts'
import { mailCodes, parseMail } from './mail.ts'
import { renderMail } from './render-mail.ts'
import { pauseAfter } from './retry.ts'

test.each([
  ['two addresses', { to: 'a@school.example, b@school.example' }],
  ['a name with the address', { to: 'Dean <dean@school.example>' }],
  ['a header', { to: 'dean@school.example\r\nBcc: b@school.example' }],
  ['no address', { to: 'dean' }],
  ['a long address', { to: `dean@${'a.'.repeat(130)}example` }],
  ['another language', { language: 'fr' }],
  ['a code that there is not', { code: 'newsletter' }],
  ['a fact too few', { facts: { minutes: 15 } }],
  ['a fact too many', { facts: { ...exampleFacts['sign-in'], note: 'x' } }],
  ['a link that is no page', { facts: { link: 'javascript:alert(1)', minutes: 15 } }],
])('%s is no mail', (_, wrong) => {
  expect(() => parseMail({ ...exampleMail('sign-in'), ...wrong })).toThrow()
})

describe.each(languages)('in %s', (language) => {
  test('every mail has a subject and a body, and every sentence is of a mail', () => {
    const needed = mailCodes.flatMap((code) => [`${code}.subject`, `${code}.body`])
    expect(Object.keys(sentences[language].mail ?? {}).sort()).toEqual(needed.sort())
  })

  test.each(mailCodes)('%s names its facts, on short lines', (code) => {
    const { subject, text } = renderMail(exampleMail(code, { language } as never)) // for every code alike
    const days = { en: '1 March 2027', de: '1. März 2027' }
    for (const [name, fact] of Object.entries(exampleFacts[code]))
      expect(`${subject}\n${text}`).toContain(name === 'until' ? days[language] : String(fact))
    expect(subject.length).toBeLessThan(78) // RFC 5322, 2.1.1
    expect(text).not.toMatch(/[{}]|undefined/)
  })
})

test('whatever a name holds stays on one line', () => {
  const asked = {
    language: 'en',
    code: 'endorsement-asked',
    facts: exampleFacts['endorsement-asked'],
  } as const
  const lines = renderMail(asked).text.split('\n').length
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (student) => {
      const { subject, text } = renderMail({ ...asked, facts: { ...asked.facts, student } })
      expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
      expect(text.split('\n')).toHaveLength(lines)
    }),
  )
})

test('pauses grow from a minute to an hour, and are three days in all', () => {
  const pauses: number[] = []
  for (let pause = pauseAfter(1); pause !== undefined; pause = pauseAfter(pauses.length + 1))
    pauses.push(pause / 60_000)
  expect(pauses.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
  expect(Math.max(...pauses)).toBe(60)
  const days = pauses.reduce((sum, pause) => sum + pause, 0) / (24 * 60)
  expect([Math.floor(days * 10) / 10, pauses.length]).toEqual([3, 77])
})
