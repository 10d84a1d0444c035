import { type Purpose, purposes, type Retention, retention } from '@famulus/domain/applications'

const [shortest, longest] = [1, 3650] as const

/** `health=14,identity=60`: days for each purpose of a paper; those not named stay as they are. Undefined for anything else. */
export function readRetention(text: string): Retention | undefined {
  const given: Partial<Record<Purpose, number>> = {}
  for (const part of text.split(',')) {
    const found = /^\s*([a-z]+)\s*=\s*(\d{1,4})\s*$/.exec(part)
    const purpose = purposes.find((one) => one === found?.[1])
    const days = Number(found?.[2])
    if (purpose === undefined || purpose in given || days < shortest || days > longest) return undefined
    given[purpose] = days
  }
  return { ...retention, ...given }
}
