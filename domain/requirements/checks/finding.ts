/** What a check has found, with the facts of each. Sentence and mend are made where they are read. */
export type FindingFacts = {
  'units.off-scale': { scale: string; value: number; least: number; most: number }
  'units.between-steps': { scale: string; value: number; step: number }
  'units.other-scale': { scale: string; value: number; other: string }
  'units.no-such-part': { scale: string; part: string }
  'units.out-of-range': { what: string; value: number; least: number; most: number }
  'units.year-beyond-course': { year: number; years: number }
  'units.aggregate-below-claim': { perClaim: number; aggregate: number }
  'unsatisfiable.rule': { reads: readonly string[] }
  'unsatisfiable.way': { reads: readonly string[] }
  'unsatisfiable.for-those': { reads: readonly string[] }
  'unsatisfiable.together': { other: string; reads: readonly string[] }
  'unsatisfiable.calendar': { calendar: string }
  'unsatisfiable.rulebook': { rules: number }
  'always-met.rule': { reads: readonly string[] }
  'always-met.part': { reads: readonly string[] }
  'always-met.for-those': { reads: readonly string[] }
  'always-met.guard': { reads: readonly string[] }
  'always-met.waiver': { waiver: string }
  'never-applies.guard': { reads: readonly string[] }
  'never-applies.waiver': { waiver: string }
  'dead-alternative.stricter': { alternative: string; than: string }
  'dead-alternative.same': { alternative: string; as: string }
  'dead-alternative.double-code': { code: string }
  'at-least.too-many': { n: number; of: number }
  'at-least.all': { n: number }
  'at-least.one': { of: number }
  'versions.backwards': { from: string; until: string }
  'versions.contradict': { other: string; from: string | undefined; until: string | undefined }
  'versions.overlap': { other: string; from: string | undefined; until: string | undefined }
  'expiry.got-twice': { other: string; table: string; days: number }
  'expiry.after-closing': { table: string; moment: string }
  'remedies.unknown-field': { table: string; field: string }
  'remedies.unknown-code': { field: string; code: string }
  'remedies.never-helps': { table: string; field: string; code: string }
  'remedies.asked-by-nobody': { table: string }
  'remedies.cannot-satisfy': { table: string; codes: readonly string[] }
  'split-cases.same': { other: string }
  'split-cases.contradict': { other: string }
  'references.unknown-site': { site: string; sites: readonly string[] }
  'references.unknown-route': { route: string; routes: readonly string[] }
  'references.missing-requirement': { id: string }
  'references.missing-programme': { id: string }
  'references.no-window': Record<never, never>
  'references.same-reading': { reading: number }
}
export type FindingCode = keyof FindingFacts

/** `error`: cannot be right, the file is refused. `warning`: may be meant, so it is only told. */
export type Severity = 'error' | 'warning'

const severities: Readonly<Record<FindingCode, Severity>> = {
  'units.off-scale': 'error',
  'units.between-steps': 'error',
  'units.other-scale': 'error',
  'units.no-such-part': 'error',
  'units.out-of-range': 'warning',
  'units.year-beyond-course': 'error',
  'units.aggregate-below-claim': 'error',
  'unsatisfiable.rule': 'error',
  'unsatisfiable.way': 'error',
  'unsatisfiable.for-those': 'error',
  'unsatisfiable.together': 'error',
  'unsatisfiable.calendar': 'error',
  'unsatisfiable.rulebook': 'error',
  'always-met.rule': 'warning',
  'always-met.part': 'warning',
  'always-met.for-those': 'warning',
  'always-met.guard': 'warning',
  'always-met.waiver': 'error',
  'never-applies.guard': 'error',
  'never-applies.waiver': 'error',
  'dead-alternative.stricter': 'warning',
  'dead-alternative.same': 'warning',
  'dead-alternative.double-code': 'warning',
  'at-least.too-many': 'error',
  'at-least.all': 'warning',
  'at-least.one': 'warning',
  'versions.backwards': 'error',
  'versions.contradict': 'error',
  'versions.overlap': 'warning',
  'expiry.got-twice': 'warning',
  'expiry.after-closing': 'warning',
  'remedies.unknown-field': 'error',
  'remedies.unknown-code': 'error',
  'remedies.never-helps': 'error',
  'remedies.asked-by-nobody': 'warning',
  'remedies.cannot-satisfy': 'error',
  'split-cases.same': 'warning',
  'split-cases.contradict': 'warning',
  'references.unknown-site': 'warning',
  'references.unknown-route': 'warning',
  'references.missing-requirement': 'error',
  'references.missing-programme': 'error',
  'references.no-window': 'error',
  'references.same-reading': 'warning',
}

export type Path = readonly (string | number)[]

/** `about`: the requirement or action it is about; then the path leads on from there, else from the rulebook. */
type FindingOf<Code extends FindingCode> = {
  readonly code: Code
  readonly severity: Severity
  readonly about: string | undefined
  readonly path: Path
  readonly facts: FindingFacts[Code]
}
export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode]

export function found<Code extends FindingCode>(
  code: Code,
  about: string | undefined,
  path: Path,
  facts: FindingFacts[Code],
): Finding {
  // The compiler cannot see that code and facts belong together once they are variables.
  return { code, severity: severities[code], about, path, facts } as unknown as Finding
}
