/** The known word that a mistyped or shortened one most likely means, or undefined if none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  // One slip in a short word, a third of a long one.
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    const slips = isBeginning(word, candidate) ? 1 : editDistance(plain(word), plain(candidate))
    if (slips < least) [best, least] = [candidate, slips]
  }
  return best
}

const isBeginning = (word: string, candidate: string): boolean =>
  word.length > 2 && plain(candidate).startsWith(plain(word))

/** Capitals, spaces and hyphens are no mistake worth counting. */
const plain = (word: string): string => word.toLowerCase().replaceAll(/[\s_-]/g, '')

/**
 * Letters to insert, drop or replace, or neighbours to swap, to turn one word into the other.
 * Source: optimal string alignment, Boytsov, "Indexing methods for approximate dictionary searching" (2011).
 */
export function editDistance(a: string, b: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const steps = [at(last, j) + 1, at(row, j - 1) + 1, replaced]
      row.push(Math.min(...steps, swapped ? at(before, j - 2) + 1 : replaced))
    }
    ;[before, last] = [last, row]
  }
  return at(last, b.length)
}

const at = (row: readonly number[] | undefined, index: number): number => row?.[index] ?? 0
