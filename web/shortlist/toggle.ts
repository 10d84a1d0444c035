import type { Edit, ProfileData } from '../profile/edit.ts'

/**
 * Puts a programme on the list, or takes it off, whatever another tab has done to the list in the meantime. An empty list
 * says nothing, so it goes.
 */
export const listed =
  (id: string, isOn: boolean) =>
  ({ shortlist }: ProfileData): readonly Edit[] => {
    const others = (Array.isArray(shortlist) ? shortlist : []).filter((one) => one !== id)
    const next = isOn ? [...others, id] : others
    return [['shortlist', next.length > 0 ? next : undefined]]
  }
