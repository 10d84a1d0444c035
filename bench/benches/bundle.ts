import { type BundleInput, findBundles, type Solve } from '@famulus/domain/funding'
import { highsAlone, highsSolver } from '@famulus/solver/highs'
import { yalpsSolver } from '@famulus/solver/yalps'
import { type Timing, time, timingOf } from '../measure.ts'
import { random } from '../random.ts'
import { type Bench, type Line, within } from '../report.ts'
import { AWARDS, drawBundleInput } from '../workload/awards.ts'

/** So many of the 140 awards stay open to a student of one school once requirements are looked at. */
const OPEN = 18
const RUNS = 5

export const bundle: Bench = {
  name: 'bundle',
  says: 'the best three bundles of awards for one budget, and why there is not more',
  run: async (progress) => {
    progress('loading highs')
    const [both, alone, yalps] = [await highsSolver(), await highsAlone(), yalpsSolver()]
    const few = Array.from({ length: RUNS }, (_, seed) => openOnes(drawBundleInput(random(seed)), seed))
    progress(`${OPEN} open awards`)
    sameOrThrow(few, [both, alone, yalps])
    const ours = timesOf(few, both)
    const lines: Line[] = [
      { work: `${OPEN} awards open`, by: 'highs alone', ours, theirs: timesOf(few, alone) },
      { work: `${OPEN} awards open`, by: 'yalps alone', ours, theirs: timesOf(few, yalps) },
    ]
    progress(`all ${AWARDS} awards open`)
    const many = Array.from({ length: RUNS }, (_, seed) => drawBundleInput(random(seed)))
    sameOrThrow(many, [both, alone])
    const all = timesOf(many, both)
    const byHighs = timesOf(many, alone)
    return {
      title: 'The best bundles of awards',
      about: `One budget of eight lines and ${AWARDS} awards with the classes and rules of the catalogue: all goals in their order, three bundles, and each binding rule left out once. ${OPEN} is what requirements leave open to one student; all ${AWARDS} at once is more than anybody has. Ours is yalps with a head start, then highs. The lightest of the awards that cover the most are sought without either.`,
      lines: [...lines, { work: `all ${AWARDS} awards open`, by: 'highs alone', ours: all, theirs: byHighs }],
      targets: [
        within(`bundles of ${AWARDS} awards, ${OPEN} of them open`, 300, 'ms', ours.median),
        within(`bundles of ${AWARDS} awards, all open`, 300, 'ms', all.median),
      ],
    }
  },
}

function openOnes(input: BundleInput, seed: number): BundleInput {
  return { ...input, candidates: random(seed).some(input.candidates, OPEN) }
}

const timesOf = (inputs: readonly BundleInput[], solve: Solve): Timing =>
  timingOf(inputs.map((input) => time(() => findBundles(input, solve))))

/** Solvers that cover differently are not worth timing. */
function sameOrThrow(inputs: readonly BundleInput[], solvers: readonly Solve[]): void {
  for (const input of inputs) {
    const covers = solvers.map((solve) => {
      const [best] = findBundles(input, solve).bundles
      return `${best?.certainCents} ${best?.hopedCents}`
    })
    if (new Set(covers).size > 1) throw new Error(`solvers disagree: ${covers.join(', ')}`)
  }
}
