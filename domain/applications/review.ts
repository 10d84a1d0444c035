/** What reviewers score, each from 1 (poor) to 5 (excellent). */
export const criteria = ['preparation', 'motivation', 'fit', 'communication'] as const
export type Criterion = (typeof criteria)[number]
export type Scores = Readonly<Record<Criterion, number>>

/** Of all that was scored, every criterion and reviewer counting the same, to a tenth. Undefined where nothing was. */
export function meanScore(all: readonly Scores[]): number | undefined {
  const points = all.flatMap((scores) => criteria.map((criterion) => scores[criterion]))
  if (points.length === 0) return undefined
  return Math.round((points.reduce((sum, one) => sum + one, 0) / points.length) * 10) / 10
}
