/**
 * Things that are shown only in company: they wait until so many people who were never shown before stand behind them,
 * and are then shown together, as one batch that is never divided nor added to.
 *
 * So whatever two filters ask for, at whatever two times, differs by whole batches or by people who came in company: never
 * by one person alone, although everybody may subtract one answer from another. k-anonymity (Samarati and Sweeney 1998)
 * says how many may stand behind an answer, micro-aggregation in fixed groups (Domingo-Ferrer and Torra 2005) keeps it so
 * under differences of answers, and m-invariance (Xiao and Tao 2007) over time.
 */
export type Gathering<Item> = {
  readonly shown: readonly (readonly Item[])[]
  readonly waiting: readonly Item[]
  /** Whoever was ever shown: nobody counts as new a second time, or their return would betray who came with them. */
  readonly known: readonly string[]
}

export const nothingGathered = { shown: [], waiting: [], known: [] } as const satisfies Gathering<never>

export type Crowd<Item> = {
  /** Who stands behind a thing; nobody, where somebody shows their name. */
  readonly personsOf: (item: Item) => readonly string[]
  readonly least: number
}

export function gather<Item>(
  { shown, waiting: before, known }: Gathering<Item>,
  item: Item,
  { personsOf, least }: Crowd<Item>,
): Gathering<Item> {
  const waiting = [...before, item]
  const persons = new Set(waiting.flatMap(personsOf))
  const isNew = [...persons].filter((person) => !known.includes(person))
  if (isNew.length < least) return { shown, waiting, known }
  return { shown: [...shown, waiting], waiting: [], known: [...known, ...isNew] }
}

/** Whoever was shown with it waits again, as the batch without it would tell by subtraction what it was. */
export function takeOut<Item>(
  { shown, waiting, known }: Gathering<Item>,
  isIt: (item: Item) => boolean,
): Gathering<Item> {
  const batch = shown.find((items) => items.some(isIt))
  return {
    shown: shown.filter((items) => items !== batch),
    waiting: [...waiting, ...(batch ?? [])].filter((item) => !isIt(item)),
    known,
  }
}
