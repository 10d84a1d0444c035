import type { Session } from '@famulus/advice/session'
import type { CompiledAward } from '@famulus/domain/funding'
import type { Row } from './rows.ts'

/** The words of the app and of the catalogue; the first page does without the names of awards. */
export type Naming = Session & {
  readonly awardNames: ReadonlyMap<string, string>
  /** Their rules, which are compiled when they are first asked for. */
  readonly awards: () => readonly CompiledAward[]
}

/** The record in which a field stands. */
export type Within = { readonly list: string; readonly row: Row }
