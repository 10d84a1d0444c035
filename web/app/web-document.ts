import type { CatalogueDocument } from '@famulus/catalogue/document'

/** The catalogue as the page loads it. */
export type WebDocument = CatalogueDocument & {
  /** Where each place that names its position lies on the map, in units of the map, by the id of its programme. */
  readonly dots: Readonly<Record<string, readonly [x: number, y: number]>>
}
