import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noAwards, type Planned, planOne } from '@famulus/advice/planning'
import { createSession, studentOf } from '@famulus/advice/session'
import { loadCatalogue } from '@famulus/catalogue/reading'
import { type Profile, readProfile } from '@famulus/domain/profile'
import { dayOf } from '@famulus/domain/time'
import '@famulus/messages'
import { parse } from 'yaml'
import type { Scene } from '../app/scene.tsx'
import type { StaySearch } from './search.ts'
import { wishedStay } from './wished-stay.ts'

const { catalogue } = loadCatalogue()
export const today = dayOf('2026-11-22')

/** What a page of this student is about, on 22 November 2026. `file`: of the folder examples. */
export function sceneOf(file: string, more: Partial<Profile> = {}): Scene {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'examples', `${file}.yaml`), 'utf8')
  const read = readProfile({ ...parse(text), ...more })
  if ('problems' in read) throw new Error(read.problems[0]?.code)
  const { profile } = read
  return {
    session: createSession({ catalogue, language: 'en', today }),
    student: studentOf(profile),
    profile,
    dots: {},
  }
}

/** The plan that the page shows for such an address. */
export function plannedFor(search: StaySearch, scene: Scene): Planned {
  const wished = wishedStay(search, scene)
  if (wished.of !== 'stay') throw new Error(`nothing to plan: ${wished.of}`)
  const { one } = wished
  const { start } = one.assessment
  return planOne({ assessed: one, start, profile: scene.profile, awards: noAwards }, scene.session)
}
