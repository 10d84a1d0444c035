import { createHash } from 'node:crypto'
import type { CatalogueDocument } from './document.ts'
import { catalogueFolder } from './files.ts'
import { loadCatalogue } from './load.ts'
import { loadAwards } from './load-awards.ts'

/** The catalogue of these files as one document. Throws where a file has a problem: half a catalogue helps nobody. */
export function documentOf(root: string = catalogueFolder): CatalogueDocument {
  const { catalogue, problems } = loadCatalogue(root)
  const { awards, problems: ofAwards } = loadAwards(root, catalogue.reference)
  const [first] = [...problems, ...ofAwards]
  if (first) throw new Error(`${first.file}:${first.line} ${first.message}. See: famulus catalogue check`)
  const { programmes, reference, book, prices } = catalogue
  const content = {
    programmes: programmes.map(({ programme }) => programme),
    reference,
    book,
    prices,
    awards: awards.map(({ award }) => award),
  }
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12)
  return { version, ...content }
}
