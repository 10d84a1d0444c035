import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CountryFigures,
  type IndicatorId,
  indicators,
  type Series,
  type SystemsDocument,
} from '@famulus/domain/systems'
import { parse } from 'yaml'
import { z } from 'zod'
import { catalogueFolder } from './files.ts'

// A door of its own: nothing else of the catalogue needs these figures, and they are larger than all programmes.

const ids = indicators.map(({ id }) => id)
const lineSchema = z
  .tuple([
    z.string().regex(/^[A-Z]{2}$/),
    z.enum(ids),
    z.string().regex(/^20\d\d$/),
    z.string().regex(/^(-|\d+(\.\d+)?(e[+-]?\d+)?)( (-|\d+(\.\d+)?(e[+-]?\d+)?))*$/),
  ])
  .describe('country, indicator, first year and values, with tabs between')

const sourcesSchema = z.strictObject({
  attribution: z.string().min(1),
  sources: z.record(
    z.enum(ids),
    z.strictObject({
      title: z.string().min(1),
      url: z.url(),
      licence: z.string().min(1),
      changed: z.string().min(1).optional(),
    }),
  ),
})

/** Figures and sources of all health systems. Throws, with the line, for what is not a figure. */
export function openSystems(root: string = join(catalogueFolder, 'systems')): SystemsDocument {
  const { attribution, sources } = sourcesSchema.parse(
    parse(readFileSync(join(root, 'sources.yaml'), 'utf8')),
  )
  return { attribution, sources, countries: readFigures(readFileSync(join(root, 'figures.tsv'), 'utf8')) }
}

export function readFigures(text: string): SystemsDocument['countries'] {
  const countries: Record<string, Partial<Record<IndicatorId, Series>>> = {}
  text.split('\n').forEach((line, place) => {
    if (line === '' || line.startsWith('#')) return
    const parsed = lineSchema.safeParse(line.split('\t'))
    if (!parsed.success) throw new Error(`figures.tsv:${place + 1} ${z.prettifyError(parsed.error)}`)
    const [country, id, first, values] = parsed.data
    const figures: CountryFigures = countries[country] ?? {}
    if (figures[id]) throw new Error(`figures.tsv:${place + 1} ${country} has ${id} twice`)
    countries[country] = {
      ...figures,
      [id]: { first: Number(first), values: values.split(' ').map(figureIn) },
    }
  })
  return countries
}

/** A missing value stays missing: nought would be a figure. */
const figureIn = (text: string): number | null => (text === '-' ? null : Number(text))
