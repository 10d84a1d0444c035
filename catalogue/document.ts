import type { Award, CompiledAward, PriceBook } from '@famulus/domain/funding'
import { compileProgrammes, type Programme } from '@famulus/domain/programmes'
import type { ActionInfo, Reference } from '@famulus/domain/requirements'
import type { Catalogue } from './catalogue.ts'
import { compileAwards } from './compile-awards.ts'

// A door of its own: nothing here reads files, so that it runs in a page as well.

export type { Catalogue } from './catalogue.ts'
export { withClasses } from './compile-awards.ts'

/** Everything that the catalogue states, read and checked, as one JSON document. */
export type CatalogueDocument = {
  /** The beginning of the SHA-256 of all the rest: the same content has the same version. */
  readonly version: string
  readonly programmes: readonly Programme[]
  readonly reference: Reference
  readonly book: readonly ActionInfo[]
  readonly prices: PriceBook
  readonly awards: readonly Award[]
}

/** Compiles what the document states; the awards only when they are asked for, and once. */
export function openDocument(document: CatalogueDocument): {
  readonly catalogue: Catalogue
  readonly awards: () => readonly CompiledAward[]
} {
  const { programmes, reference, book, prices } = document
  let awards: readonly CompiledAward[] | undefined
  return {
    catalogue: {
      programmes: compileProgrammes(programmes, reference),
      reference,
      book,
      prices,
    },
    awards: () => {
      awards ??= compileAwards(document.awards, reference)
      return awards
    },
  }
}
