import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assessEach, assessEachAgain, assessOne } from '@famulus/advice/programmes'
import { createSession, nobody, studentOf } from '@famulus/advice/session'
import { loadCatalogue } from '@famulus/catalogue/reading'
import { readProfile } from '@famulus/domain/profile'
import { compileProgramme, compileProgrammes } from '@famulus/domain/programmes'
import { dayOf } from '@famulus/domain/time'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const { catalogue } = loadCatalogue()
const files = globSync(join(import.meta.dirname, '..', '..', 'examples', '*.yaml')).sort()
const students = [nobody, ...files.map(studentIn)]

// Each programme with two electives of the same host: one that asks the same, and one that asks a rule less.
const programmes = catalogue.programmes.flatMap(({ programme }) => [
  programme,
  { ...structuredClone(programme), id: `${programme.id}-a`, host: programme.id },
  {
    ...structuredClone(programme),
    id: `${programme.id}-b`,
    host: programme.id,
    requirements: programme.requirements.filter(({ group }, index) => group || index > 0),
  },
])
const compiled = compileProgrammes(programmes, catalogue.reference)
const session = createSession({
  catalogue: { ...catalogue, programmes: compiled },
  language: 'en',
  today: dayOf('2026-11-22'),
})

function studentIn(file: string) {
  const result = readProfile(parse(readFileSync(file, 'utf8')))
  if (!('profile' in result)) throw new Error(`${file} is no profile`)
  return studentOf(result.profile)
}

test('programmes of a host that ask the same are answered as one, and each as it would be alone', () => {
  const alone = new Map(programmes.map((one) => [one.id, compileProgramme(one, catalogue.reference)]))
  let last = assessEach(compiled, nobody, session)
  for (const student of students) {
    last = assessEachAgain(last, student, session)
    const other = last.filter(({ compiled: { programme }, assessment, facts }) => {
      const own = alone.get(programme.id)
      if (!own) return true
      const one = assessOne(own, student, session)
      return (
        JSON.stringify({ assessment, facts }) !==
        JSON.stringify({ assessment: one.assessment, facts: one.facts })
      )
    })
    expect(other.map((one) => one.compiled.programme.id)).toEqual([])
    expect(new Set(last.map(({ assessment }) => assessment)).size).toBeLessThanOrEqual(
      2 * catalogue.programmes.length,
    )
  }
})
