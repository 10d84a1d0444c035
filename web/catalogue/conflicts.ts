import type { CatalogueDocument } from '@famulus/catalogue/document'
import { pagesOf } from '@famulus/domain/programmes'
import type { Page } from '@famulus/domain/requirements'

/** Two pages of a host that say different things; neither is taken for the truth. */
export type Conflict = {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly sides: readonly ConflictSide[]
}
export type ConflictSide = { readonly says: string; readonly pages: readonly Page[] }

export const conflictsOf = ({ programmes }: CatalogueDocument): Conflict[] =>
  programmes.flatMap(({ id, name, conflicts, sources }) =>
    conflicts.map(({ about, a, aSource, b, bSource }) => ({
      id,
      name,
      about,
      sides: [
        { says: a, pages: pagesOf(aSource, sources) },
        { says: b, pages: pagesOf(bSource, sources) },
      ],
    })),
  )

/** Where the sources of an award disagree: its file says both sides in one sentence. */
export const awardConflictsOf = ({ awards }: CatalogueDocument) =>
  awards.flatMap(({ id, name, conflicts }) => conflicts.map(({ says }) => ({ id, name, says })))
