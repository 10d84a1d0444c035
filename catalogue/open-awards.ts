import type { Reference } from '@famulus/domain/requirements'
import { catalogueFolder } from './files.ts'
import { type LoadedAwards, loadAwards } from './load-awards.ts'

/** The awards that ship with Famulus, without those whose file has a problem. */
export const openAwards = (reference: Reference): LoadedAwards => loadAwards(catalogueFolder, reference)
