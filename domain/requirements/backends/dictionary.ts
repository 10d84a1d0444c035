/** Numbers for codes. With a `base`, new codes are kept apart from it, so that the base does not grow. */
export type Dictionary = {
  readonly base: ReadonlyMap<string, number>
  readonly own: Map<string, number>
}

export const dictionary = (base: ReadonlyMap<string, number> = new Map()): Dictionary => ({
  base,
  own: new Map(),
})

/** The number of a code, from 0; a new one the first time. The base must not grow in between. */
export function numberOf({ base, own }: Dictionary, code: string): number {
  const known = base.get(code) ?? own.get(code)
  if (known !== undefined) return known
  const next = base.size + own.size
  own.set(code, next)
  return next
}
