import {
  type BoundNode,
  buildIndex,
  type OfferingIndex,
  replaceOffering,
} from '@famulus/domain/requirements/backends'
import { generateWorkload, STARTS_EACH } from '../generate.ts'
import { kept, time, timingOf } from '../measure.ts'
import { random } from '../random.ts'
import { type Bench, within } from '../report.ts'
import { drawProgrammes, type Offering } from '../workload/offerings.ts'
import { boundOfferings, lowering } from '../workload/requirements.ts'

const TIMES = 5
const CHANGES = 200

export const building: Bench = {
  name: 'building',
  says: 'the index of 50,000 offerings: building it, what it keeps in memory, changing one programme',
  run: (progress) => {
    const { manyOfferings } = generateWorkload()
    const coresOf = lowering()
    for (const { programme } of manyOfferings) coresOf(programme)
    progress('memory')
    const { value: index, bytes } = kept(() => buildIndex(boundOfferings(manyOfferings, coresOf)))
    progress('building')
    const rounds = Array.from({ length: TIMES }, () => build(manyOfferings, coresOf))
    progress('changing one programme')
    const change = timingOf(changes(index, manyOfferings))
    const [binding, indexing] = [timingOf(rounds.map(([ms]) => ms)), timingOf(rounds.map(([, ms]) => ms))]
    const both = timingOf(rounds.map(([bind, build]) => bind + build))
    const megabytes = bytes / 1e6
    return {
      title: 'Building the index',
      about: `50,000 offerings with 600,000 requirements, of which ${index.nodes.ops.length.toLocaleString('en')} nodes are different. Changed is a programme with ${STARTS_EACH} offerings: its requirements are lowered, bound and exchanged. The index keeps ${megabytes.toFixed(1)} MB.`,
      lines: [
        { work: 'fixing the days of all requirements', by: '', ours: binding },
        { work: 'the index itself', by: '', ours: indexing },
        { work: 'one programme changed', by: '', ours: change },
      ],
      targets: [
        within('index of 50,000 offerings, days fixed and built', 1500, 'ms', both.median),
        within('memory of the index', 30, 'MB', megabytes),
        within('one programme changed', 5, 'ms', change.median),
      ],
    }
  },
}

function build(offerings: readonly Offering[], coresOf: ReturnType<typeof lowering>): [number, number] {
  let roots: BoundNode[][] = []
  const binding = time(() => {
    roots = boundOfferings(offerings, coresOf)
  })
  return [binding, time(() => buildIndex(roots))]
}

/** A programme gets the rules of another that nobody has had before. */
function changes(index: OfferingIndex, offerings: readonly Offering[]): number[] {
  const others = drawProgrammes(CHANGES, random(4711))
  return others.map((programme, number) =>
    time(() => {
      const first = number * STARTS_EACH
      const changed = offerings.slice(first, first + STARTS_EACH).map(({ stay }) => ({ programme, stay }))
      boundOfferings(changed).forEach((roots, i) => {
        replaceOffering(index, first + i, roots)
      })
    }),
  )
}
