import type { BundleModel } from './bundle-model.ts'
import type { Row } from './linear-programme.ts'

/** A row about which awards are taken: weights by the number of the award. */
export type ChoiceRow = { readonly weights: ReadonlyMap<number, number>; readonly bound: number }

export type ChoiceRows = {
  /** No weight is below 0: once broken, more awards do not mend it. */
  readonly atMost: readonly ChoiceRow[]
  readonly atLeast: readonly ChoiceRow[]
}

/** Rows without money. Of one that has other choices besides (who pays a line) the part about awards holds too. */
export function choiceRowsOf({ draft, choices }: BundleModel, rows: readonly Row[]): ChoiceRows {
  const awardOf = new Map(choices.map((variable, award) => [variable, award]))
  const weightsOf = ({ terms }: Row): ReadonlyMap<number, number> =>
    new Map(
      terms.flatMap(([variable, weight]): [number, number][] => {
        const award = awardOf.get(variable)
        return award === undefined ? [] : [[award, weight]]
      }),
    )
  const isAboutChoices = ({ terms }: Row): boolean =>
    terms.every(([variable, weight]) => weight >= 0 && draft.variables[variable]?.kind === 'choice')
  const isAboutAwards = ({ terms }: Row): boolean => terms.every(([variable]) => awardOf.has(variable))
  return {
    atMost: rows.flatMap((row) =>
      row.atMost !== undefined && isAboutChoices(row) ? [{ weights: weightsOf(row), bound: row.atMost }] : [],
    ),
    atLeast: rows.flatMap((row) =>
      row.atLeast !== undefined && isAboutAwards(row)
        ? [{ weights: weightsOf(row), bound: row.atLeast }]
        : [],
    ),
  }
}

/** How full rows are while awards are taken and given back. */
export type Loads = {
  readonly hasRoomFor: (award: number) => boolean
  readonly take: (award: number) => void
  readonly giveBack: (award: number) => void
  /** Whether no row is broken. */
  readonly areAllowed: () => boolean
}

export function loadsOf(rows: readonly ChoiceRow[]): Loads {
  const rooms = rows.map(({ bound }) => bound)
  const entries = rows.flatMap(({ weights }, row) =>
    [...weights].map(([award, weight]) => ({ award, row, weight })),
  )
  const byAward = Map.groupBy(entries, ({ award }) => award)
  const fill = (award: number, sign: number): void => {
    for (const { row, weight } of byAward.get(award) ?? []) rooms[row] = (rooms[row] ?? 0) - sign * weight
  }
  return {
    hasRoomFor: (award) => (byAward.get(award) ?? []).every(({ row, weight }) => (rooms[row] ?? 0) >= weight),
    take: (award) => fill(award, 1),
    giveBack: (award) => fill(award, -1),
    areAllowed: () => rooms.every((room) => room >= 0),
  }
}
