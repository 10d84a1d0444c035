import type { CompiledAward } from '@famulus/domain/funding'
import type { Reference } from '@famulus/domain/requirements'
import { catalogueFolder } from './files.ts'
import { loadAwards } from './load-awards.ts'

/** The awards that ship with Famulus, without those whose file has a problem. */
export const openAwards = (reference: Reference): readonly CompiledAward[] =>
  loadAwards(catalogueFolder, reference).awards
