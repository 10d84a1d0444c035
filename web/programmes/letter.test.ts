import type { Language } from '@famulus/messages/speaking'
import { expect, test } from 'vitest'
import { explained, sessionIn } from './explained.testing.ts'
import { lettersOf } from './letter.ts'
import { rulesByState } from './rule-rows.ts'

function lettersFor(id: string, language: Language = 'en') {
  const [one, session] = [explained(id), sessionIn(language)]
  return lettersOf(one, rulesByState(one, session), session)
}

test('the letter asks first whether what is old still holds, then each question with its rule and page', () => {
  const [letter] = lettersFor('us-harvard')
  expect(letter?.to).toBe('host')
  expect(letter?.text).toContain(
    '1. Is the programme still suspended for students like me? The newest page that I found is from 2021.',
  )
  expect(letter?.text).toMatch(
    /Is there an interview, and is it passed\? It is about this rule: “.+” \(.+, 2020\)/,
  )
})

test('a host of which all is known and new is asked nothing', () => {
  expect(lettersFor('no-oslo')).toEqual([])
})

test('nobody writes to an authority as to a host', () => {
  expect(lettersFor('us-entry').filter(({ to }) => to === 'host')).toEqual([])
})

test('the letter is written in the language of its reader, the quoted rule stays as the source has it', () => {
  const [letter] = lettersFor('us-harvard', 'de')
  expect(letter?.text).toMatch(/^Sehr geehrte Damen und Herren,/)
  expect(letter?.text).toContain('International applicants have an English interview')
})
