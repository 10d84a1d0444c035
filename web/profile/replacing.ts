import type { ProfileData } from './edit.ts'
import { type SectionId, sections } from './sections.ts'
import { dataAt, isSaid } from './told.ts'

/** How much is said in a section now, and how much a file says. */
export type Replacing = { readonly section: SectionId; readonly before: number; readonly after: number }

/** The sections in which a file says anything else than what is kept. */
export function replacingOf(kept: ProfileData, data: ProfileData): readonly Replacing[] {
  return sections
    .filter(({ paths }) => paths.some((path) => said(kept, path) !== said(data, path)))
    .map(({ id, paths }) => ({
      section: id,
      before: saidIn(kept, paths),
      after: saidIn(data, paths),
    }))
}

const said = (data: ProfileData, path: string): string => JSON.stringify(dataAt(data, path)) ?? ''

/** How many of the paths say something. */
export const saidIn = (data: ProfileData, paths: readonly string[]): number =>
  paths.filter((path) => isSaid(dataAt(data, path))).length
