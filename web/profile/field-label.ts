import type { Translate } from '@famulus/messages/speaking'
import { placeOf } from './field-facts.ts'

/** Paths whose fact is called otherwise than what is filled in, and those that are no fact. */
const own = [
  'asOf',
  'decisions',
  'role',
  'school.complete',
  'study.asOf',
  'study.enrolled',
  'study.semester',
  'study.year',
  'study.yearStarts',
]

/** The same inside of lists. */
const ownInRows = [
  'decisions.about',
  'decisions.granted',
  'decisions.requirement',
  'decisions.rulebook',
  'immunisations.doses',
  'languages.native',
]

/** Paths that need a word of help. */
const helped = [
  'asOf',
  'faiths',
  'immunisations',
  'role',
  'school.complete',
  'school.id',
  'study.asOf',
  'study.curriculumYears',
  'study.graduation',
  'study.year',
  'wish.weeks',
]

/** What a field is called; `key`: a field in the rows of a list. */
export function fieldLabel(path: string, t: Translate, key?: string): string {
  const name = key === undefined ? path : `${path}.${key}`
  return (key === undefined ? own : ownInRows).includes(name)
    ? t(`form.label.${name}`)
    : t(`profile.${placeOf(path, key)}.label`)
}

export const fieldHelp = (path: string, t: Translate): string | undefined =>
  helped.includes(path) ? t(`form.help.${path}`) : undefined
