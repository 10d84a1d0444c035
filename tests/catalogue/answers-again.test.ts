import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Assessed, assessAll, assessAllAgain } from '@famulus/advice/programmes'
import { createSession, nobody, studentOf } from '@famulus/advice/session'
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

/** As JSON: how a status caps an answer is a function. */
const plain = (all: readonly Assessed[]) =>
  all.map(({ assessment, facts }) => JSON.stringify({ assessment, facts }))

test('one student after another, the answers of all programmes are those of each student alone', () => {
  let last = assessAll(nobody, session)
  for (const student of [...students, nobody]) {
    last = assessAllAgain(last, student, session)
    const alone = plain(assessAll(student, session))
    expect(plain(last).filter((one, index) => one !== alone[index])).toEqual([])
  }
})

test('a student who says the same once more gets the very same assessments', () => {
  for (const file of files) {
    const before = assessAll(studentIn(file), session)
    const again = assessAllAgain(before, studentIn(file), session)
    expect(again.every(({ assessment }, index) => assessment === before[index]?.assessment)).toBe(true)
  }
})
