import type { PriceBook } from '@famulus/domain/funding'
import { pagesOf } from '@famulus/domain/programmes'
import type { Page } from '@famulus/domain/requirements'

/** A figure that only stands for the cost, and what it really is. */
export type Proxy = {
  readonly id: string
  /** ISO 3166; empty where it is for all, or for those of a list. */
  readonly countries: readonly string[]
  readonly says: string
  readonly proxy: string
  readonly year: number | undefined
  readonly pages: readonly Page[]
}

export const proxiesOf = ({ costs }: PriceBook): Proxy[] =>
  costs.flatMap(({ id: file, costs, sources }) =>
    costs.flatMap(({ id, for: scope, says, proxy, year, source }) =>
      proxy === undefined
        ? []
        : [
            {
              id: `${file}/${id}`,
              countries: scope?.countries ?? [],
              says,
              proxy,
              year,
              pages: pagesOf(source, sources),
            },
          ],
    ),
  )
