import { applicationStates } from '@famulus/domain/applications'
import { describe, expect, test } from 'vitest'
import { sessionIn } from '../session/session.testing.ts'
import { nextStep, type Waiting } from './next-step.ts'

const due = '2026-12-03T11:00:00.000Z'
const waiting: Waiting = { state: 'offered', due, host: { name: 'Visiting students' }, home: null }

describe('what has to happen next', () => {
  test('an offer has to be answered by the student, until an hour of their own clock', () => {
    expect(nextStep(waiting, sessionIn('en'), 'Europe/Berlin')).toEqual({
      text: 'there is an offer: answer it until 3 December 2026 at 12:00 CET',
      by: 'student',
    })
    expect(nextStep(waiting, sessionIn('de'), 'Europe/Berlin').text).toBe(
      'es gibt ein Angebot: beantworte es bis 3. Dezember 2026 um 12:00 MEZ',
    )
  })

  test('without a deadline none is named', () => {
    expect(nextStep({ ...waiting, due: null }, sessionIn('en'), 'UTC').text).toBe(
      'there is an offer: answer it',
    )
  })

  test('what is submitted lies with the host, by its name', () => {
    expect(nextStep({ ...waiting, state: 'submitted', due: null }, sessionIn('en'), 'UTC')).toEqual({
      text: 'Visiting students has it',
      by: 'host',
    })
  })

  test.each(applicationStates)('%s has a sentence of its own in both languages', (state) => {
    for (const language of ['en', 'de'] as const)
      expect(nextStep({ ...waiting, state }, sessionIn(language), 'UTC').text).not.toContain('applications.')
  })

  test('whoever has withdrawn waits for nobody', () => {
    expect(nextStep({ ...waiting, state: 'withdrawn' }, sessionIn('en'), 'UTC').by).toBe('nobody')
  })
})
