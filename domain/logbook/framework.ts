import { z } from 'zod'
import type { Goal } from './records.ts'

const cell = (most: number) => z.string().trim().max(most)

/** A goal of a framework as its file has it; a table and JSON have the same fields. */
const rowSchema = z.strictObject({
  id: cell(80).min(1),
  parent: cell(80).exactOptional(),
  'label.en': cell(200).exactOptional(),
  'label.de': cell(200).exactOptional(),
  /** From least to most, with `|` between. */
  levels: cell(800).exactOptional(),
  procedure: cell(60).exactOptional(),
  times: z.coerce.number().int().min(1).max(500).exactOptional(),
})
type Row = z.infer<typeof rowSchema>

export const frameworkColumns = Object.keys(rowSchema.shape)
const mostRows = 2000

/** `row` counts from 1 and leaves out the line of names; `field`: what is wrong in it. */
export type FrameworkProblem = {
  readonly row: number
  readonly field: string
  readonly says: 'wrong' | 'no_label' | 'no_parent' | 'twice' | 'too_many' | 'none'
}
export type FrameworkGoal = { readonly id: string; readonly depth: number; readonly goal: Goal }

/**
 * The goals of a framework in the order of its file, each under its parent, or all that is wrong with it. Empty cells
 * are as good as none. A label in the other language beats no label.
 */
export function readFramework(
  given: unknown,
  language: 'en' | 'de',
): { readonly goals: readonly FrameworkGoal[] } | { readonly problems: readonly FrameworkProblem[] } {
  const rows = Array.isArray(given) ? given : []
  if (rows.length === 0) return { problems: [{ row: 0, field: '', says: 'none' }] }
  if (rows.length > mostRows) return { problems: [{ row: mostRows + 1, field: '', says: 'too_many' }] }
  const read = rows.map((row) => rowSchema.safeParse(withoutEmpty(row)))
  const wrong = read.flatMap(({ error }, index) =>
    error ? [problem(index, String(error.issues[0]?.path[0] ?? ''), 'wrong')] : [],
  )
  const good = read.flatMap(({ data }) => (data ? [data] : []))
  const problems = wrong.length > 0 ? wrong : problemsOf(good)
  if (problems.length > 0) return { problems }
  return { goals: good.map((row) => goalOf(row, good, language)) }
}

const problem = (index: number, field: string, says: FrameworkProblem['says']): FrameworkProblem => ({
  row: index + 1,
  field,
  says,
})

function withoutEmpty(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== null))
}

function problemsOf(rows: readonly Row[]): FrameworkProblem[] {
  const places = new Map(rows.map(({ id }, index) => [id, index]))
  return rows.flatMap((row, index) => {
    if (labelOf(row, 'en') === undefined) return [problem(index, 'label.en', 'no_label')]
    if (places.get(row.id) !== index) return [problem(index, 'id', 'twice')]
    // A parent that comes later could be its own ancestor.
    const parentAt = row.parent === undefined ? -1 : places.get(row.parent)
    return parentAt === undefined || parentAt >= index ? [problem(index, 'parent', 'no_parent')] : []
  })
}

const labelOf = (row: Row, language: 'en' | 'de'): string | undefined =>
  row[`label.${language}`] ?? row['label.en'] ?? row['label.de']

function goalOf(row: Row, rows: readonly Row[], language: 'en' | 'de'): FrameworkGoal {
  const parent = rows.find(({ id }) => id === row.parent)
  const group = parent && labelOf(parent, language)
  const levels = row.levels
    ?.split('|')
    .map((one) => one.trim().slice(0, 80))
    .filter(Boolean)
  const goal: Goal = {
    label: labelOf(row, language) ?? row.id,
    ...(group === undefined ? {} : { group }),
    ...(row.procedure === undefined ? {} : { procedure: row.procedure }),
    ...(row.times === undefined ? {} : { times: row.times }),
    ...(levels && levels.length > 1 ? { levels: levels.slice(0, 10) } : {}),
  }
  return { id: row.id, depth: depthOf(row, rows), goal }
}

function depthOf(row: Row, rows: readonly Row[]): number {
  const parent = rows.find(({ id }) => id === row.parent)
  return parent ? depthOf(parent, rows) + 1 : 0
}
