import { euroText } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import type { CentRange } from '@famulus/domain/money'

/** A sum that is known to the cent, in whole euro: "€953". */
export const centsText = (cents: number, session: Session): string =>
  euroText({ lowCents: cents, highCents: cents }, session)

export const addUp = (parts: readonly CentRange[]): CentRange => ({
  lowCents: parts.reduce((sum, { lowCents }) => sum + lowCents, 0),
  highCents: parts.reduce((sum, { highCents }) => sum + highCents, 0),
})
