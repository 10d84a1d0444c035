import { parseSpan } from '@famulus/domain/time'

// What stands in an address may have been typed, cut off or be years old: what does not fit is left out, never an error.

type Search = Readonly<Record<string, unknown>>

export const textIn = (search: Search, key: string): string | undefined => {
  const value = search[key]
  return typeof value === 'string' && value !== '' && value.length <= 200 ? value : undefined
}

/** Several values with commas between, those of `allowed` only. */
export const listIn = (search: Search, key: string, allowed?: readonly string[]): readonly string[] => {
  const values = textIn(search, key)?.split(',') ?? []
  return [...new Set(values)].filter((value) => value && (allowed?.includes(value) ?? true))
}

export const wholeIn = (search: Search, key: string, least: number, most: number): number | undefined => {
  const value = Number(search[key])
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined
}

/** An ISO date that there is, such as 2027-06-07. */
export const dayIn = (search: Search, key: string): string | undefined => {
  const text = textIn(search, key)
  const span = text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseSpan(text) : undefined
  return span && span.lo === span.hi ? text : undefined
}

/** Without the keys that say nothing, so that they do not stand in the address. */
export const said = <Values extends Record<string, unknown>>(values: Values): Partial<Values> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== '' && !isEmpty(value)),
  ) as Partial<Values> // the same keys, fewer of them

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0
