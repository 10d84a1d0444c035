import { use } from 'react'
import { catalogueDocument } from '../app/catalogue.ts'

/** What an award is called; its id where the catalogue has none of that id. */
export function useAwardNames(): (id: string) => string {
  const { document } = use(catalogueDocument())
  return (id) => document.awards.find((award) => award.id === id)?.name ?? id
}
