import type { ProfileData } from './edit.ts'

/** What proves a value, and from which day the proof is. */
export type Proof = { readonly evidence?: unknown; readonly on?: unknown }

type Note = { readonly is: unknown } & Proof

const isNote = (value: unknown): value is Note =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'is' in value

/** What the data says at a path such as study.year. */
export const dataAt = (data: ProfileData, path: string): unknown =>
  path.split('.').reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined, // any object may be asked for a key
    data,
  )

/** The value itself, where it stands alone and where it stands in a note. */
export const valueIn = (kept: unknown): unknown => (isNote(kept) ? kept.is : kept)

export const proofOf = (kept: unknown): Proof => {
  if (!isNote(kept)) return {}
  const { is: _, ...proof } = kept
  return proof
}

/** A new value is not proved by what proved the old one, so the note goes with it. */
export const withValue = (kept: unknown, value: unknown): unknown =>
  JSON.stringify(valueIn(kept)) === JSON.stringify(value) ? kept : value

export function withProof(kept: unknown, { evidence, on }: Proof): unknown {
  const value = valueIn(kept)
  if (value === undefined || (evidence === undefined && on === undefined)) return value
  return { is: value, ...(evidence === undefined ? {} : { evidence }), ...(on === undefined ? {} : { on }) }
}

export const isSaid = (kept: unknown): boolean => {
  const value = valueIn(kept)
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  )
}
