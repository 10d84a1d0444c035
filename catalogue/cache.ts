import type { PriceBook } from '@famulus/domain/funding'
import { compileProgrammes, type Programme } from '@famulus/domain/programmes'
import type { ActionInfo, Reference } from '@famulus/domain/requirements'
import { keep, kept } from './cached.ts'
import type { Catalogue } from './catalogue.ts'
import type { Problem } from './problem.ts'

type Kept = {
  readonly programmes: readonly Programme[]
  readonly reference: Reference
  readonly book: readonly ActionInfo[]
  readonly prices: PriceBook
}

/** The catalogue that ships with Famulus. */
export async function openCatalogue(
  onReading: () => void = () => {},
): Promise<{ catalogue: Catalogue; problems: readonly Problem[] }> {
  const before = kept<Kept>('catalogue')
  if (before) return { catalogue: compiled(before), problems: [] }
  onReading()
  // The schemas and checks take longer to load than all the rest, and are only needed here.
  const { loadCatalogue } = await import('./load.ts')
  const loaded = loadCatalogue()
  if (loaded.problems.length === 0) keep('catalogue', withoutCompiled(loaded.catalogue))
  return loaded
}

const compiled = ({ programmes, reference, book, prices }: Kept): Catalogue => ({
  programmes: compileProgrammes(programmes, reference),
  reference,
  book,
  prices,
})

const withoutCompiled = ({ programmes, reference, book, prices }: Catalogue): Kept => ({
  programmes: programmes.map(({ programme }) => programme),
  reference,
  book,
  prices,
})
