import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Assessed, assessEach, assessEachAgain } from '@famulus/advice/programmes'
import { createSession, nobody, type Student, studentOf } from '@famulus/advice/session'
import { loadCatalogue } from '@famulus/catalogue/reading'
import { readProfile } from '@famulus/domain/profile'
import { dayOf } from '@famulus/domain/time'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const { catalogue } = loadCatalogue()
const session = createSession({ catalogue, language: 'en', today: dayOf('2026-11-22') })
const files = globSync(join(import.meta.dirname, '..', '..', 'examples', '*.yaml')).sort()
const students = [nobody, ...files.map(studentIn)]

function studentIn(file: string) {
  const result = readProfile(parse(readFileSync(file, 'utf8')))
  if (!('profile' in result)) throw new Error(`${file} is no profile`)
  return studentOf(result.profile)
}

const answered = (student: Student) => assessEach(catalogue.programmes, student, session)

/** As JSON: how a status caps an answer is a function. */
const plain = (all: readonly Assessed[]) =>
  all.map(({ assessment, facts }) => JSON.stringify({ assessment, facts }))

test('one student after another, the answers of all programmes are those of each student alone', () => {
  let last = answered(nobody)
  for (const student of [...students, nobody]) {
    last = assessEachAgain(last, student, session)
    const alone = plain(answered(student))
    expect(plain(last).filter((one, index) => one !== alone[index])).toEqual([])
  }
})

test('a student who says the same once more gets the very same assessments', () => {
  for (const file of files) {
    const before = answered(studentIn(file))
    const again = assessEachAgain(before, studentIn(file), session)
    expect(again.every(({ assessment }, index) => assessment === before[index]?.assessment)).toBe(true)
  }
})
