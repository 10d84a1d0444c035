import { describe, expect, test } from 'vitest'
import { sides } from '../../domain/applications/actor.ts'
import { deadlineKinds } from '../../domain/applications/deadlines.ts'
import { itemStates } from '../../domain/applications/item.ts'
import { reasonsByState } from '../../domain/applications/reasons.ts'
import { applicationStates, movesFrom } from '../../domain/applications/states.ts'
import { sentences } from '../../messages/all.ts'
import { languages } from '../../messages/index.ts'

const codes: Readonly<Record<string, readonly string[]>> = {
  state: applicationStates,
  move: applicationStates.flatMap((state) => movesFrom(state).map(([move]) => move)),
  reason: Object.values(reasonsByState).flatMap((reasons) => [...reasons.codes]),
  actor: [...sides, 'clock'],
  deadline: deadlineKinds,
  item: itemStates,
}

describe.each(languages)('in %s', (language) => {
  const written = Object.keys(sentences[language].applications ?? {})

  // Refusals and wishes are said with their facts, one by one: advice/applications/refusal-text.test.ts.
  test.each(Object.entries(codes))('every %s has its words, and none is left over', (kind, expected) => {
    const found = written
      .filter((code) => code.startsWith(`${kind}.`))
      .map((code) => code.slice(kind.length + 1))
    expect(found.sort()).toEqual([...new Set(expected)].sort())
  })

  test('two of a kind are not called the same', () => {
    for (const kind of ['state', 'reason', 'actor']) {
      const words = Object.entries(sentences[language].applications ?? {})
        .filter(([code]) => code.startsWith(`${kind}.`))
        .map(([, text]) => text)
      expect(new Set(words).size, kind).toBe(words.length)
    }
  })
})

test('both languages say the same codes', () => {
  const [english, german] = languages.map((language) =>
    Object.keys(sentences[language].applications ?? {}).sort(),
  )
  expect(english).toEqual(german)
})
