import type { CatalogueDocument } from '@famulus/catalogue/document'
import { pagesOf, type Source } from '@famulus/domain/programmes'
import type { Page } from '@famulus/domain/requirements'

/** A programme or an award as something that can be searched and corrected. */
export type FactFile = {
  readonly id: string
  readonly of: 'programme' | 'award'
  readonly name: string
  /** ISO 3166; EU for the European Union, XX for no country. */
  readonly country: string
  readonly city: string | undefined
  readonly sources: readonly Source[]
  readonly facts: readonly Fact[]
}

/** One thing that a page says. `id`: that of the requirement; of anything else with its part of the file, as in fees.visa. */
export type Fact = {
  readonly id: string
  readonly says: string
  readonly pages: readonly Page[]
}

type Said = { readonly id: string; readonly says?: string | undefined; readonly source?: SourceKeys }
type SourceKeys = string | readonly string[] | undefined

export const factFilesOf = ({ programmes, awards }: CatalogueDocument): FactFile[] => [
  ...programmes.map(({ id, name, country, city, sources, requirements, fees, status }) => ({
    id,
    of: 'programme' as const,
    name,
    country,
    city,
    sources,
    facts: factsFrom(sources, [
      ...requirements,
      ...fees.map((fee) => ({ id: `fees.${fee.id}`, says: feeSays(fee), source: fee.source })),
      statusFact(status),
    ]),
  })),
  ...awards.map(({ id, name, country, sources, requirements, benefits, cumulation, status }) => ({
    id,
    of: 'award' as const,
    name,
    country,
    city: undefined,
    sources,
    facts: factsFrom(sources, [
      ...requirements,
      ...benefits.map((benefit) => ({
        id: `benefits.${benefit.id}`,
        says: benefitSays(benefit),
        source: benefit.source,
      })),
      ...cumulation.map((rule) => ({ ...rule, id: `cumulation.${rule.id}` })),
      statusFact(status),
    ]),
  })),
]

const factsFrom = (sources: readonly Source[], items: readonly Said[]): Fact[] =>
  items.map(({ id, says, source }) => ({ id, says: says ?? id, pages: pagesOf(source, sources) }))

const statusFact = ({
  state,
  asOf,
  note,
  source,
}: CatalogueDocument['programmes'][number]['status']): Said => ({
  id: 'status',
  says: [state, asOf, note].filter((part) => part !== undefined).join(', '),
  source,
})

type Sum = {
  readonly id: string
  readonly amount?: number | undefined
  readonly currency?: string | undefined
  readonly per?: string | undefined
}

const feeSays = ({ id, amount, currency, per }: Sum): string =>
  [id.replaceAll('_', ' '), amount === undefined ? undefined : `${amount} ${currency ?? ''}`.trim(), per]
    .filter(Boolean)
    .join(', ')

const benefitSays = ({ line, amount, currency, per }: Omit<Sum, 'id'> & { readonly line: string }): string =>
  feeSays({ id: line, amount, currency, per })
