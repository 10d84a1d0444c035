import { canonicalText } from '@famulus/domain/applications'
import type { ProfileData } from '../profile/edit.ts'
import { sections } from '../profile/sections.ts'
import { dataAt } from '../profile/told.ts'

/** What concerns nobody but the student: where else they look, and how far their own plan is. */
const own = ['shortlist', 'progress'] as const

/** The profile as it is sent with an application. */
export function sentProfile(data: ProfileData): ProfileData & { profile: 1 } {
  const others = Object.entries(data).filter(([key]) => !own.some((one) => one === key))
  return { ...Object.fromEntries(others), profile: 1 }
}

/** The fields in which what was sent differs from what this device knows now, by their paths. */
export function changedFields(sent: ProfileData, now: ProfileData): string[] {
  const text = (data: ProfileData, path: string) => canonicalText(dataAt(data, path) ?? null)
  return sections
    .flatMap(({ paths }): readonly string[] => paths)
    .filter((path) => text(sent, path) !== text(now, path))
}

export const isSameProfile = (sent: ProfileData, now: ProfileData): boolean =>
  canonicalText(sentProfile(sent)) === canonicalText(sentProfile(now))
