import type { Award } from '@famulus/domain/funding'
import type { Reference } from '@famulus/domain/requirements'
import { keep, kept } from './cached.ts'
import { compileAwards, type LoadedAwards, withClasses } from './compile-awards.ts'
import { catalogueFolder } from './files.ts'

/** The awards that ship with Famulus, without those whose file has a problem. */
export async function openAwards(reference: Reference): Promise<LoadedAwards> {
  const before = kept<readonly Award[]>('awards')
  if (before)
    return {
      awards: compileAwards(before, reference),
      reference: withClasses(reference, before),
      problems: [],
      warnings: [],
    }
  const { loadAwards } = await import('./load-awards.ts')
  const loaded = loadAwards(catalogueFolder, reference)
  if (loaded.problems.length === 0)
    keep(
      'awards',
      loaded.awards.map(({ award }) => award),
    )
  return loaded
}
