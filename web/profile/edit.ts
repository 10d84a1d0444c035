import { dataAt, valueIn } from './told.ts'

/** A profile as it is kept: what a YAML or JSON file of the same student holds. */
export type ProfileData = Readonly<Record<string, unknown>>

/**
 * One value at a path such as study.year or clerkships.2.weeks; undefined takes it away. `complete:clerkships` with true
 * or false says whether that list names everything.
 */
export type Edit = readonly [path: string, value: unknown]

/** The data with the edits made in their order. Nothing of the old data is changed. */
export const edited = (data: ProfileData, edits: readonly Edit[]): ProfileData =>
  edits.reduce<ProfileData>((done, [path, value]) => {
    const [, list] = path.split('complete:')
    return list === undefined
      ? (setAt(done, path.split('.'), value) as ProfileData)
      : withComplete(done, list, value === true)
  }, data)

/**
 * With the day on which it is said, unless the student has given one: the year of study or `not yet` mean nothing
 * without it. A new year of study is that of `today` (an ISO date) and not that of the day of the old one.
 */
export function dated(data: ProfileData, before: ProfileData, today: string): ProfileData {
  const told = data.asOf === undefined ? { ...data, asOf: today } : data
  const isDated = dataAt(told, STUDY_DAY) !== dataAt(before, STUDY_DAY)
  const day = dataAt(told, STUDY_DAY) ?? told.asOf
  const isMoved = standing.some((path) => isSaidAnew(path, told, before))
  return isMoved && !isDated && day !== today ? edited(told, [[STUDY_DAY, today]]) : told
}

const STUDY_DAY = 'study.asOf'
/** What is true on one day only. */
const standing = ['study.year', 'study.semester']

const isSaidAnew = (path: string, data: ProfileData, before: ProfileData): boolean => {
  const value = valueIn(dataAt(data, path))
  return value !== undefined && value !== valueIn(dataAt(before, path))
}

function withComplete(data: ProfileData, list: string, isComplete: boolean): ProfileData {
  const others = Array.isArray(data.complete) ? data.complete.filter((one) => one !== list) : []
  return { ...data, complete: isComplete ? [...others, list] : others }
}

/** A list loses an entry that is taken away, an object its key; sections that were not there are begun. */
function setAt(data: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(data)) {
    const index = Number(key)
    const next = rest.length === 0 ? value : setAt(data[index] ?? {}, rest, value)
    if (next === undefined) return data.filter((_, at) => at !== index)
    return index < data.length ? data.with(index, next) : [...data, next]
  }
  const section = (typeof data === 'object' && data !== null ? data : {}) as ProfileData
  const next = rest.length === 0 ? value : setAt(section[key] ?? emptyFor(rest), rest, value)
  const { [key]: _, ...others } = section
  return next === undefined ? others : { ...section, [key]: next }
}

const emptyFor = ([key = '']: readonly string[]): unknown => (/^\d+$/.test(key) ? [] : {})
