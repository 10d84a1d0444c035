import type { ActionInfo, Reference } from '@famulus/domain/requirements'
import type { z } from 'zod'
import { yamlFiles } from './files.ts'
import { parseFile } from './parse-file.ts'
import type { Problem } from './problem.ts'
import { actionFileSchema, type actionSchema, conversionSchema, listSchema } from './reference-schema.ts'
import type { ActionPlace } from './rule-problems.ts'

export type ReferenceFiles = {
  readonly reference: Reference
  readonly book: readonly ActionInfo[]
  /** Where each action stands, by its id. */
  readonly actionPlaces: ReadonlyMap<string, ActionPlace>
  readonly problems: readonly Problem[]
}

/** Lists, conversion tables and actions: what requirements refer to. */
export function readReference(root: string): ReferenceFiles {
  const conversions = yamlFiles(root, 'conversions').map((file) => parseFile(file, conversionSchema))
  const lists = yamlFiles(root, 'lists').map((file) => parseFile(file, listSchema))
  const actions = yamlFiles(root, 'actions').map((file) => parseFile(file, actionFileSchema))
  const problems = [...conversions, ...lists, ...actions].flatMap((result) => result.problems)
  return {
    reference: {
      conversions: conversions.flatMap(({ data }) => (data ? [inWholeNumbers(data)] : [])),
      lists: Object.fromEntries(lists.flatMap(({ data }) => (data ? [[data.id, data]] : []))),
    },
    book: actions.flatMap(({ data }) => data?.actions ?? []).map(actionInfo),
    actionPlaces: new Map(
      actions.flatMap(({ yaml, data }) =>
        (data?.actions ?? []).map(({ id }, index) => [id, { yaml, path: ['actions', index] }] as const),
      ),
    ),
    problems,
  }
}

type Row = { atLeast: number; lo: number; hi: number }

/** The engine counts scores in tenths; CEFR levels are whole numbers already. */
function inWholeNumbers({ from, to, rows, sections }: z.output<typeof conversionSchema>) {
  const unit = to.startsWith('cefr-') ? 1 : 10
  const whole = ({ atLeast, lo, hi }: Row): Row => ({
    atLeast: Math.round(atLeast * 10),
    lo: Math.round(lo * unit),
    hi: Math.round(hi * unit),
  })
  const bySection = Object.entries(sections ?? {}).map(
    ([section, sectionRows]) => [section, sectionRows.map(whole)] as const,
  )
  return { from, to, rows: rows.map(whole), sections: Object.fromEntries(bySection) }
}

const actionInfo = ({
  id,
  table,
  match,
  oneProduct,
  residents,
  lead,
  cost,
}: z.output<typeof actionSchema>): ActionInfo => ({
  id,
  table,
  match,
  ...(oneProduct ? { oneProduct } : {}),
  ...(residents ? { residents } : {}),
  ...(lead ? { lead: { ...lead, source: pageOf(lead.source) } } : {}),
  ...(cost ? { cost: costOf(cost) } : {}),
})

type Cost = NonNullable<z.output<typeof actionSchema>['cost']>
const cents = (amount: number): number => Math.round(amount * 100)

const costOf = ({ low, high, currency, year, source }: Cost) => ({
  lowCents: cents(low),
  highCents: cents(high),
  currency,
  year,
  source: pageOf(source),
})

const pageOf = ({ url, title, year }: Cost['source']) => ({
  url,
  title,
  ...(year === undefined ? {} : { year }),
})
