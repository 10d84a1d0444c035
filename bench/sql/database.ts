import type { SqlParameter } from '@famulus/domain/requirements/backends'

export type Query = { readonly text: string; readonly parameters: readonly SqlParameter[] }

/** A PostgreSQL with nothing in it but what the bench puts there. */
export type Database = {
  readonly name: string
  readonly run: (queries: readonly Query[]) => Promise<void>
  /** The one row that a query gives, and how long it took in milliseconds. */
  readonly timed: (query: Query) => Promise<{ readonly row: readonly number[]; readonly ms: number }>
  readonly close: () => Promise<void>
}

export const plain = (text: string): Query => ({ text, parameters: [] })
