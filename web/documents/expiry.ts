import { type Day, dayOf } from '@famulus/domain/time'

/** `soon`: within the 30 days of the first reminder. */
export type Expiry = 'none' | 'valid' | 'soon' | 'expired'

export function expiryOf(expiresOn: string | null, today: Day): Expiry {
  if (expiresOn === null) return 'none'
  const left = dayOf(expiresOn) - today
  if (left < 0) return 'expired'
  return left <= 30 ? 'soon' : 'valid'
}
