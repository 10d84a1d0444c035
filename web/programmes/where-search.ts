import { answers } from '@famulus/domain/programmes'
import { listIn, said, textIn, wholeIn } from '../app/search.ts'

export const orders = ['fit', 'soonest', 'cost', 'name'] as const

/** What is looked for, in the address: lists with commas between. */
export type WhereSearch = {
  readonly q?: string
  readonly answer?: string
  readonly country?: string
  readonly discipline?: string
  readonly kind?: string
  readonly language?: string
  /** A month in which the stay should begin, such as 2027-06. */
  readonly month?: string
  /** At most so many euros, where the sum is known. */
  readonly cost?: number
  /** Only where no visa is needed, as far as sources name it. */
  readonly visa?: string
  readonly order?: string
}

/** What is looked for otherwise; undefined takes a filter away. */
export type SearchChange = { readonly [Key in keyof WhereSearch]?: WhereSearch[Key] | undefined }

export const whereSearch = (search: Record<string, unknown>): WhereSearch =>
  said({
    q: textIn(search, 'q'),
    answer: listIn(search, 'answer', answers).join(','),
    country: listIn(search, 'country').join(','),
    discipline: textIn(search, 'discipline'),
    kind: textIn(search, 'kind'),
    language: textIn(search, 'language'),
    month: textIn(search, 'month')?.match(/^\d{4}-(0[1-9]|1[0-2])$/)?.[0],
    cost: wholeIn(search, 'cost', 0, 100_000),
    visa: listIn(search, 'visa', ['none']).join(','),
    order: listIn(search, 'order', orders)[0],
  }) as WhereSearch // `said` only takes keys away
