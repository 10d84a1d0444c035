import { expect, test } from 'vitest'
import {
  absenceReasons,
  ageBands,
  allProcedures,
  listedGoals,
  roles,
  settings,
  styles,
} from '../../domain/logbook/index.ts'
import { countsAs } from '../../domain/stays/index.ts'
import { sentences } from '../../messages/all.ts'
import { languages } from '../../messages/index.ts'

const vocabularies = {
  ageBand: ageBands,
  countsAs,
  goal: Object.values(listedGoals).flatMap((goals) => goals.map(({ id }) => id)),
  goalGroup: Object.keys(listedGoals),
  procedure: allProcedures,
  reason: absenceReasons,
  role: roles,
  setting: settings,
  style: styles,
}

test.each(languages)('every code of a logbook has its word in %s, and no word is for nothing', (language) => {
  const written = Object.keys(sentences[language].logbook ?? {})
  for (const [name, codes] of Object.entries(vocabularies))
    expect(written.filter((code) => code.startsWith(`${name}.`)).sort()).toEqual(
      codes.map((code) => `${name}.${code}`).sort(),
    )
})
