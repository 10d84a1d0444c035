import { said, textIn } from '../app/search.ts'

/** What is looked for, and which fact is to be corrected, in the address. */
export type SourcesSearch = {
  readonly q?: string
  /** Id of a programme or an award. */
  readonly file?: string
  /** Id of a rule, a fee or another fact of that file. */
  readonly rule?: string
}

export const sourcesSearch = (search: Readonly<Record<string, unknown>>): SourcesSearch =>
  said({
    q: textIn(search, 'q'),
    file: textIn(search, 'file'),
    rule: textIn(search, 'rule'),
  }) as SourcesSearch // `said` only takes keys away
