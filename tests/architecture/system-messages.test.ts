import { expect, test } from 'vitest'
import { indicatorGroups, indicators, questions } from '../../domain/systems/index.ts'
import { sentences } from '../../messages/all.ts'
import { languages } from '../../messages/index.ts'

test.each(languages)('every question about a health system and every answer is said in %s', (language) => {
  const expected = questions.flatMap(({ id, answers }) => [
    `question.${id}`,
    ...answers.map((answer) => `answer.${id}.${answer}`),
  ])
  const written = Object.keys(sentences[language].systems ?? {})
  expect(written.filter((code) => /^(question|answer)\./.test(code)).sort()).toEqual(expected.sort())
})

test.each(languages)('every indicator, unit and group is said in %s', (language) => {
  const expected = [
    ...indicators.flatMap(({ id }) => [`indicator.${id}`, `indicator.${id}.short`]),
    ...new Set(indicators.map(({ unit }) => `unit.${unit}`)),
    ...indicatorGroups.map((group) => `group.${group}`),
  ]
  const written = Object.keys(sentences[language].systems ?? {})
  expect(written.filter((code) => /^(indicator|unit|group)\./.test(code)).sort()).toEqual(expected.sort())
})
