import { type FactKey, type Facts, isSameFact } from '../profile/index.ts'
import { eachLeaf, readsOfLeaf } from '../requirements/index.ts'
import { type Assessment, type AssessmentQuery, assess } from './assess.ts'
import type { CompiledProgramme } from './compile.ts'

const known = new WeakMap<CompiledProgramme, ReadonlySet<FactKey>>()

/**
 * The facts that the assessment of a programme can read at all: those of its rules with guards, waivers and
 * alternatives, those that decide what is within reach, and the country of the school, to which a status may be
 * limited. A fact of the stay that follows from others, such as `stay.homeCountry`, is named itself.
 */
export function readsOf(compiled: CompiledProgramme): ReadonlySet<FactKey> {
  const reads = known.get(compiled) ?? foundReads(compiled)
  known.set(compiled, reads)
  return reads
}

function foundReads({ programme, core }: CompiledProgramme): ReadonlySet<FactKey> {
  const reads = new Set<FactKey>(programme.status.for === 'all' ? [] : ['school.country'])
  eachLeaf(core, (leaf) => {
    for (const fact of readsOfLeaf(leaf)) reads.add(fact)
  })
  return reads
}

/** An assessment, with what it was made from. */
export type Assessed = { readonly query: AssessmentQuery; readonly assessment: Assessment }

/** As `assess`, but what was found out before is kept where nothing that it rests on has changed. */
export function reassess(compiled: CompiledProgramme, before: Assessed, query: AssessmentQuery): Assessed {
  if (!isSameStay(before.query, query)) return { query, assessment: assess(compiled, query) }
  const keep = readSame(compiled, before.query.facts, query.facts)
  return { query, assessment: keep ? before.assessment : assess(compiled, query, before.assessment) }
}

function readSame(compiled: CompiledProgramme, before: Facts, now: Facts): boolean {
  if (before === now) return true
  for (const fact of readsOf(compiled)) if (!isSameFact(before, now, fact)) return false
  return true
}

function isSameStay(a: AssessmentQuery, b: AssessmentQuery): boolean {
  const [others, otherStarts] = [a.otherStarts ?? [], b.otherStarts ?? []]
  return (
    a.today === b.today &&
    a.start === b.start &&
    a.weeks === b.weeks &&
    a.book === b.book &&
    others.length === otherStarts.length &&
    others.every((day, index) => day === otherStarts[index])
  )
}
