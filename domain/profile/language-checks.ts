import { spanOfDate } from './imprecise.ts'
import { canBeTaken, isInside, type LanguageTest, languageOf, scales, versionOf } from './language-scale.ts'
import type { Place, ProblemFacts } from './problem.ts'
import type { Profile } from './profile-schema.ts'
import type { LanguageTestRecord } from './sections/skills.ts'

const sections = ['reading', 'listening', 'speaking', 'writing'] as const

/** The version of the test that a record speaks of, as far as it can be told. */
export function testVersion(record: LanguageTestRecord): LanguageTest | undefined {
  return versionOf(record.test, takenOn(record), scoresOf(record))
}

const takenOn = ({ taken }: LanguageTestRecord) => (taken === undefined ? undefined : spanOfDate(taken))

const scoresOf = (record: LanguageTestRecord) => ({
  overall: record.overall,
  sections: sections.flatMap((section) => record[section] ?? []),
})

export function languageProblems({ languages = [], languageTests = [] }: Profile): ProblemFacts[] {
  const levels = languages.flatMap((entry, index): ProblemFacts[] => {
    if (entry.native || entry.level) return []
    const allowed = { code: 'native-or-level' } as const
    return [{ place: ['languages', index, 'level'], code: 'level-unsaid', value: undefined, allowed }]
  })
  return [
    ...levels,
    ...languageTests.flatMap((record, index) => testProblems(record, ['languageTests', index])),
  ]
}

function testProblems(record: LanguageTestRecord, place: Place): ProblemFacts[] {
  const test = testVersion(record)
  if (!test) return [unclearVersion(record, place)]
  const { test: value, taken } = record
  if (!canBeTaken(test, takenOn(record))) {
    const allowed = { code: 'toefl-version' } as const
    return [{ place: [...place, 'test'], code: 'test-not-yet-given', value: `${value}, ${taken}`, allowed }]
  }
  if (languageOf(test) === undefined && record.language === undefined) {
    const allowed = { code: 'tested-language' } as const
    return [{ place: [...place, 'language'], code: 'language-unsaid', value: undefined, allowed }]
  }
  return offScale(record, test, place)
}

function unclearVersion({ taken }: LanguageTestRecord, place: Place): ProblemFacts {
  const allowed = { code: 'toefl-date' } as const
  return { place: [...place, 'taken'], code: 'test-version-unclear', value: taken, allowed }
}

function offScale(record: LanguageTestRecord, test: LanguageTest, place: Place): ProblemFacts[] {
  const { overall, section } = scales[test] ?? {}
  return (['overall', ...sections] as const).flatMap((key) => {
    const value = record[key]
    const range = key === 'overall' ? overall : section
    if (value === undefined || !range || isInside(value, range)) return []
    const allowed = { code: 'score', values: { from: range[0], to: range[1], test } } as const
    return [{ place: [...place, key], code: 'score-off-scale' as const, value, allowed }]
  })
}
