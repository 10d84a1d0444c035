import type { Verification } from '@famulus/contract'

/** What the school said last of a statement. */
export const lastSaid = (
  verifications: readonly Verification[],
  { about, aboutId }: Pick<Verification, 'about' | 'aboutId'>,
): Verification | undefined => verifications.findLast((one) => one.about === about && one.aboutId === aboutId)
