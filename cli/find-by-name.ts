/** What the catalogue names: a programme or an award. */
export type Named = { readonly id: string; readonly name: string; readonly city?: string | undefined }

/** By id, with or without its country. */
export function exactly<Thing>(
  asked: string,
  things: readonly Thing[],
  of: (thing: Thing) => Named,
): Thing | undefined {
  const wanted = asked.toLowerCase()
  return (
    things.find((thing) => of(thing).id === wanted) ??
    onlyOne(things.filter((thing) => of(thing).id.replace(/^[a-z]{2}-/, '') === wanted))
  )
}

/** A part of the id, name or city. */
export function fitting<Thing>(
  asked: string,
  things: readonly Thing[],
  of: (thing: Thing) => Named,
): Thing[] {
  const wanted = asked.toLowerCase()
  return things.filter((thing) => {
    const { id, name, city = '' } = of(thing)
    return [id, name, city].some((text) => text.toLowerCase().includes(wanted))
  })
}

export const onlyOne = <T>([one, other]: readonly T[]): T | undefined =>
  other === undefined ? one : undefined
