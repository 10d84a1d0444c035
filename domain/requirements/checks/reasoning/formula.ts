import type { Core, Leaf } from '../../core.ts'
import { MET, UNKNOWN } from '../../verdict.ts'
import type { StayName } from './days.ts'

/** A leaf that has two values once everything is known. */
export type PlainLeaf = Exclude<Leaf, { op: 'judgement' } | { op: 'constant' }>

/** Something that holds or does not. */
export type Literal =
  | { readonly op: 'leaf'; readonly leaf: PlainLeaf; readonly stay: StayName; readonly holds: boolean }
  /** A person has granted it, or has refused it; never both, and perhaps neither. */
  | {
      readonly op: 'decided'
      readonly key: string
      readonly how: 'granted' | 'refused'
      readonly holds: boolean
    }

/** `count`: at least n of these hold. All of them is "and", one of them is "or". */
export type Formula = Literal | { readonly op: 'count'; readonly n: number; readonly of: readonly Formula[] }

/** What a requirement is wished to be: `possible` is met or unknown, `open` is unmet or unknown. */
export type Wish = 'met' | 'possible' | 'open' | 'unmet'

export const THIS_STAY: StayName = ''
const always: Formula = { op: 'count', n: 0, of: [] }
const never: Formula = { op: 'count', n: 1, of: [] }

const opposite: Readonly<Record<Wish, Wish>> = {
  met: 'unmet',
  unmet: 'met',
  possible: 'open',
  open: 'possible',
}

/**
 * When the requirement is what is wished, for a student and a stay of whom everything is known exactly. What
 * a person decides, and what only the host can tell, may stay unknown. Never too narrow: where the formula
 * cannot hold, no facts make the requirement what is wished, however incomplete they are.
 */
export function formulaOf(core: Core, wish: Wish, stay: StayName = THIS_STAY): Formula {
  const gains = wish === 'met' || wish === 'possible'
  switch (core.op) {
    case 'all':
      return count(gains ? core.of.length : 1, core.of, wish, stay)
    case 'any':
      return count(gains ? 1 : core.of.length, core.of, wish, stay)
    case 'atLeast':
      return count(gains ? core.n : core.of.length - core.n + 1, core.of, wish, stay)
    case 'not':
      return formulaOf(core.of, opposite[wish], stay)
    case 'promised':
      // Counts as met while nobody knows, and it cannot be told what nobody knows.
      return gains ? always : formulaOf(core.of, 'unmet', stay)
    case 'eachStart':
      // Holds for the wished start too; what fails may fail for some other one, with days of its own.
      return formulaOf(core.of, wish, gains ? stay : `${stay}${JSON.stringify(core.of)}`)
    case 'constant':
      return isWished(core.value, wish) ? always : never
    case 'judgement':
      return decided(core.key, wish)
    default:
      return { op: 'leaf', leaf: core, stay, holds: gains }
  }
}

const count = (n: number, of: readonly Core[], wish: Wish, stay: StayName): Formula => ({
  op: 'count',
  n,
  of: of.map((part) => formulaOf(part, wish, stay)),
})

function isWished(value: number, wish: Wish): boolean {
  if (wish === 'met') return value === MET
  if (wish === 'open') return value !== MET
  return wish === 'possible' ? value >= UNKNOWN : value < UNKNOWN
}

/** Not met is not granted, and not unmet is not refused: in between nobody has decided. */
function decided(key: string, wish: Wish): Formula {
  const how = wish === 'met' || wish === 'open' ? 'granted' : 'refused'
  return { op: 'decided', key, how, holds: wish === 'met' || wish === 'unmet' }
}
