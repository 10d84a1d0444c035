import { quoted } from './sql-schema.ts'

export type SqlParameter = string | readonly string[]

/** Where an expression stands: the alias of `student_facts` around it, and the parameters collected so far. */
export type SqlScope = { readonly students: string; readonly parameters: SqlParameter[] }

/** Names that the compiled text gives to tables of its own. */
const taken = ['r', 'chain', 'parts']

export function sqlScope(students = 'f', parameters: SqlParameter[] = []): SqlScope {
  if (taken.includes(students)) throw new RangeError(`${students} is a name inside the expression`)
  return { students, parameters }
}

/** A column of the student. */
export const ofStudent = ({ students }: SqlScope, name: string): string =>
  `${quoted(students)}.${quoted(name)}`

/** A new parameter, numbered from $1. */
export function parameter({ parameters }: SqlScope, value: SqlParameter): string {
  parameters.push(value)
  return `$${parameters.length}::${typeof value === 'string' ? 'text' : 'text[]'}`
}

/** A whole number as text. Anything else, which could be SQL, throws. */
export function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  return value < 0 ? `(${value})` : String(value)
}
