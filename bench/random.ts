/** Seeded draws: the same seed gives the same workload on every machine. */
export type Random = {
  /** From 0 up to but not including 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly whole: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** So many different items, in the order of the list. */
  readonly some: <Item>(items: readonly Item[], number: number) => Item[]
}

/** Source: mulberry32 by Tommy Ettinger, public domain. */
export function random(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[whole(0, items.length - 1)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  const some = <Item>(items: readonly Item[], number: number): Item[] => {
    let left = number
    return items.filter((_, i) => {
      const taken = next() * (items.length - i) < left
      if (taken) left -= 1
      return taken
    })
  }
  return { next, whole, chance: (probability) => next() < probability, pick, some }
}
