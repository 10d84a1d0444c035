import type { Row } from '../facts.ts'
import { exactly } from '../facts.ts'
import { testVersion } from '../language-checks.ts'
import { endOfLife, languageOf } from '../language-scale.ts'
import type { LanguageTestRecord } from '../sections/skills.ts'
import { cefrNumber, cefrSchema } from '../vocabulary.ts'
import { day, heldSince, inUnits, range, row } from './row.ts'
import type { Reader } from './tables.ts'

export const clerkships: Reader = (profile) =>
  profile.clerkships?.map((one) =>
    row<'clerkships'>(
      {
        discipline: one.discipline,
        weeks: range(one.weeks),
        // Without a date it may still be going on.
        completedOn: day(one.completed),
        setting: one.setting,
      },
      one,
    ),
  )

export const exams: Reader = (profile, asOf) =>
  profile.exams?.map((one) =>
    row<'exams'>(
      { exam: one.exam, result: one.result, score: range(one.score), on: heldSince(one.on, asOf) },
      one,
    ),
  )

export const grades: Reader = (profile, asOf) =>
  profile.grades?.map((one) =>
    row<'grades'>({ scale: one.scale, value: inUnits(one.value, 100), on: heldSince(one.on, asOf) }, one),
  )

export const degrees: Reader = (profile, asOf) =>
  profile.study?.degrees?.map((one) =>
    row<'degrees'>({ degree: one.degree, on: heldSince(one.on, asOf) }, one),
  )

/** A native language is a row of the highest level, so that every way of asking finds it. */
export const languageLevels: Reader = (profile, asOf) =>
  profile.languages?.flatMap((one): Row[] => {
    const { language } = one
    const on = heldSince(one.on, asOf)
    const native = { language, level: exactly(cefrSchema.options.length), proof: 'native', on }
    const level = one.level && { language, level: exactly(cefrNumber(one.level)), proof: one.proof, on }
    return [...(one.native ? [native] : []), ...(level ? [level] : [])].map((fields) =>
      row<'languageLevels'>(fields, one),
    )
  })

export const languageTests: Reader = (profile, asOf) =>
  profile.languageTests?.map((one) => languageTestRow(one, asOf))

function languageTestRow(one: LanguageTestRecord, asOf: number | undefined): Row {
  const test = testVersion(one)
  // checkProfile refuses a profile in which it cannot be told.
  if (!test) throw new RangeError(`version of ${one.test} cannot be told`)
  const takenOn = heldSince(one.taken, asOf)
  return row<'languageTests'>(
    {
      test,
      language: one.language ?? languageOf(test),
      overall: inUnits(one.overall, 10),
      reading: inUnits(one.reading, 10),
      listening: inUnits(one.listening, 10),
      speaking: inUnits(one.speaking, 10),
      writing: inUnits(one.writing, 10),
      takenOn,
      validUntil: day(one.validUntil) ?? endOfLife(test, takenOn),
    },
    one,
  )
}
