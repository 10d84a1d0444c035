import type { Catalogue } from '@famulus/catalogue/document'
import { type FactKey, profilePathOf } from '@famulus/domain/profile'
import type { Assessment, CompiledProgramme } from '@famulus/domain/programmes'
import { eachLeaf, type Leaf } from '@famulus/domain/requirements'

const known = new WeakMap<Catalogue, ReadonlyMap<string, readonly CompiledProgramme[]>>()

/** Whose rules read what a path says. */
export function readersByPath(catalogue: Catalogue): ReadonlyMap<string, readonly CompiledProgramme[]> {
  const before = known.get(catalogue)
  if (before) return before
  const readers = new Map<string, CompiledProgramme[]>()
  for (const compiled of catalogue.programmes)
    for (const path of pathsRead(compiled)) readers.set(path, [...(readers.get(path) ?? []), compiled])
  known.set(catalogue, readers)
  return readers
}

function pathsRead({ units, preferred }: CompiledProgramme): ReadonlySet<string> {
  const paths = new Set<string>()
  const visit = (leaf: Leaf) => {
    for (const path of factsRead(leaf).flatMap(pathsOf)) paths.add(path)
  }
  for (const { core } of [...units, ...preferred]) eachLeaf(core, visit)
  return paths
}

/** A record may have to be in the same discipline, or of the same route, as the stay. */
function factsRead(leaf: Leaf): readonly FactKey[] {
  if (leaf.op === 'compare' || leaf.op === 'has') return [leaf.fact]
  if (leaf.op !== 'records') return []
  const ofStay = leaf.where.flatMap((test) => {
    if ('cmp' in test) return []
    const codes = 'in' in test ? test.in : test.notIn
    return 'stay' in codes ? [codes.stay] : []
  })
  return [leaf.table, ...ofStay]
}

/** Whether the host is at home follows from both; the semesters from all that says where the course stands. */
function pathsOf(fact: FactKey): readonly string[] {
  if (fact === 'stay.homeCountry') return ['citizenships', 'residence']
  const path = profilePathOf(fact)
  return path === 'study.year' ? ['study.year', 'study.curriculumYears', 'study.yearStarts'] : [path]
}

/** How many of the assessed wait for what a path says. */
export function waitingByPath(assessments: readonly Pick<Assessment, 'open'>[]): ReadonlyMap<string, number> {
  const waiting = new Map<string, number>()
  for (const { open } of assessments) {
    const paths = new Set(open.flatMap(({ fact }) => (fact ? pathsOf(fact) : [])))
    for (const path of paths) waiting.set(path, (waiting.get(path) ?? 0) + 1)
  }
  return waiting
}

/** How many wait for anything that the student could say. */
export const waitingFor = (assessments: readonly Pick<Assessment, 'open'>[]): number =>
  assessments.filter(({ open }) => open.some(({ fact }) => fact !== undefined)).length
