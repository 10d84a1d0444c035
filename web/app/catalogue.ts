import { openDocument } from '@famulus/catalogue/document'
import address from '../.made/catalogue.json?url'
import type { WebDocument } from './web-document.ts'

export type OpenedCatalogue = ReturnType<typeof openDocument> & { readonly document: WebDocument }

let opened: Promise<OpenedCatalogue> | undefined
let atHand: OpenedCatalogue | undefined

/** The catalogue where it is there already: a page that need not wait is drawn at once. */
export const catalogueAtHand = (): OpenedCatalogue | undefined => atHand

/** The catalogue, fetched and compiled once. After a failure the next call tries again. */
export function catalogueDocument(): Promise<OpenedCatalogue> {
  opened ??= fetched().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

async function fetched(): Promise<OpenedCatalogue> {
  const response = await fetch(address)
  if (!response.ok)
    throw new Error(`The catalogue could not be loaded: ${response.status} ${response.statusText}`)
  return takeDocument(await response.json()) // checked when it was made
}

export function takeDocument(document: WebDocument): OpenedCatalogue {
  atHand = { ...openDocument(document), document }
  return atHand
}
