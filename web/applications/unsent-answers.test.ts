import { describe, expect, test } from 'vitest'
import { type Answers, answersOf, sentAnswers, UnsentAnswers } from './unsent-answers.ts'

const answers: Answers = { motivation: 'The clinic.', goals: '', message: ' ' }

function shelf(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  } as Partial<Storage> as Storage // what is used of it
}

describe('answers that are not sent yet', () => {
  test('are there after the tab was closed', () => {
    const place = shelf()
    new UnsentAnswers('one', place).keep(answers)
    expect(new UnsentAnswers('one', place).read()).toEqual(answers)
    expect(new UnsentAnswers('other', place).read()).toBeUndefined()
  })

  test('are forgotten when they have arrived', () => {
    const unsent = new UnsentAnswers('one', shelf())
    unsent.keep(answers)
    unsent.arrived(answers)
    expect(unsent.read()).toBeUndefined()
  })

  test('what was typed while others were under way is kept', () => {
    const unsent = new UnsentAnswers('one', shelf())
    unsent.keep(answers)
    const later = { ...answers, goals: 'Emergencies.' }
    unsent.keep(later)
    unsent.arrived(answers)
    expect(unsent.read()).toEqual(later)
  })

  test('a browser that keeps nothing does not stand in the way', () => {
    const refusing = {
      ...shelf(),
      setItem: () => {
        throw new DOMException('no room')
      },
    }
    expect(() => new UnsentAnswers('one', refusing).keep(answers)).not.toThrow()
  })

  test('what cannot be read is nothing', () => {
    const place = shelf()
    place.setItem('famulus.answers.one', '{half')
    expect(new UnsentAnswers('one', place).read()).toBeUndefined()
  })
})

test('empty answers are not sent, and what was sent comes back', () => {
  expect(sentAnswers(answers)).toEqual([{ question: 'motivation', answer: 'The clinic.' }])
  expect(answersOf({ answers: sentAnswers(answers) })).toEqual({
    motivation: 'The clinic.',
    goals: '',
    message: '',
  })
})
