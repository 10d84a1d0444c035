import type { Award } from '@famulus/domain/funding'
import { use } from 'react'
import { catalogueDocument, type OpenedCatalogue } from '../app/catalogue.ts'

const known = new WeakMap<OpenedCatalogue, ReadonlyMap<string, Award>>()

/** The files of the awards by their ids: what each is called, its papers, its pages. */
export function useAwards(): ReadonlyMap<string, Award> {
  const opened = use(catalogueDocument())
  const awards = known.get(opened) ?? new Map(opened.document.awards.map((award) => [award.id, award]))
  known.set(opened, awards)
  return awards
}

/** What an award is called; its id where the catalogue has none of that id. */
export function useAwardNames(): (id: string) => string {
  const awards = useAwards()
  return (id) => awards.get(id)?.name ?? id
}
