import type { Compared } from './compare.ts'

/**
 * What differs most: by the share of all countries that lie between the two, so that a rate, an amount and a life can be
 * set against each other. At most one of a group: three ways of counting dead children are one difference.
 */
export function largestDifferences(all: readonly Compared[], most: number): readonly Compared[] {
  const told = all
    .filter(({ indicator, difference }) => difference.kind === 'differs' && !indicator.isContext)
    .map((compared) => ({ compared, share: shareBetween(compared) }))
    .sort((one, other) => other.share - one.share)
  const groups = new Set<string>()
  return told
    .filter(({ compared: { indicator } }) => !groups.has(indicator.group) && groups.add(indicator.group))
    .slice(0, most)
    .map(({ compared }) => compared)
}

const shareBetween = ({ between }: Compared): number => (between ? between.countries / between.of : 0)

/** Of what has a better side, how often each country is on it. */
export function betterSides(all: readonly Compared[]): { home: number; host: number; of: number } {
  const sides = all.flatMap(({ indicator: { better }, difference }) => {
    if (!better || difference.kind !== 'differs') return []
    const other = difference.more === 'home' ? 'host' : 'home'
    return [better === 'higher' ? difference.more : other]
  })
  const home = sides.filter((side) => side === 'home').length
  return { home, host: sides.length - home, of: sides.length }
}
