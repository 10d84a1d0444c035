import { type Problem, schemaProblems } from '../../profile/index.ts'
import type { Finding } from '../../requirements/checks/index.ts'
import type { Reference } from '../../requirements/index.ts'
import { type CompiledProgramme, compileProgramme } from '../compile.ts'
import { type Programme, programmeSchema } from '../programme.ts'
import { findingsIn } from './findings-in.ts'
import { type BrokenReference, brokenReferences, valuesAt } from './inner-references.ts'

/**
 * What is wrong in a document, and where. `shape`: its facts are a problem of the profile's kind; `file.…`: a name leads
 * nowhere; any other code is one of the static checks.
 */
export type ProgrammeProblem = {
  readonly place: readonly (string | number)[]
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
}

export type Edited =
  | { readonly compiled: CompiledProgramme; readonly warnings: readonly ProgrammeProblem[] }
  | { readonly problems: readonly ProgrammeProblem[] }

/** What the document is read against. `id`: the programme it stays; `programmes`: the ids of all that rules may name. */
export type EditedAgainst = {
  readonly id: string
  readonly reference: Reference
  readonly programmes: ReadonlySet<string>
}

/** A programme's document as somebody wrote it, checked as strictly as a file of the catalogue. */
export function readEdited(document: unknown, against: EditedAgainst): Edited {
  const parsed = programmeSchema.safeParse(document)
  if (!parsed.success) return { problems: shapeProblems(parsed.error.issues, document) }
  const named = nameProblems(document, parsed.data, against)
  if (named.length > 0) return { problems: named }
  const compiled = compileProgramme(parsed.data, against.reference)
  const findings = findingsIn(compiled, against.reference, against.programmes)
  const of = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).map((one) => ofFinding(one, parsed.data))
  const errors = of('error')
  return errors.length > 0 ? { problems: errors } : { compiled, warnings: of('warning') }
}

type Issues = Parameters<typeof schemaProblems>[0]

const shapeProblems = (issues: Issues, document: unknown): ProgrammeProblem[] =>
  schemaProblems(issues, programmeSchema, document).map((problem) => {
    const code = ownCode(problem)
    return { place: problem.place, code, facts: code === 'shape' ? problem : {} }
  })

/** Rules of the schema over several fields, which its own words name as a file has them. */
function ownCode({ place, code, value }: Problem): string {
  if (code !== 'not-allowed') return 'shape'
  if (asksNothing(value)) return 'file.asks-nothing'
  return place.join('.') === 'calendar.application' ? 'file.either-window' : 'shape'
}

/** A kind with none of its parameters. */
const asksNothing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === 'kind'

function nameProblems(document: unknown, programme: Programme, against: EditedAgainst): ProgrammeProblem[] {
  const otherId: ProgrammeProblem[] =
    programme.id === against.id
      ? []
      : [{ place: ['id'], code: 'file.other-id', facts: { id: programme.id, right: against.id } }]
  const broken = brokenReferences(document, programme).map(ofReference)
  return [...otherId, ...broken, ...unknownLists(document, against.reference)]
}

const ofReference = ({ code, path, ...facts }: BrokenReference): ProgrammeProblem => ({
  place: path,
  code: `file.${code}`,
  facts,
})

const listKeys = ['list', 'notList', 'holdingList', 'notHoldingList'] as const

function unknownLists(document: unknown, { lists }: Reference): ProgrammeProblem[] {
  const known = Object.keys(lists)
  return listKeys
    .flatMap((key) => valuesAt(document, key))
    .filter(({ value, path }) => path[0] === 'requirements' && !known.includes(String(value)))
    .map(({ value, path }) => ({
      place: path,
      code: 'file.list-unknown',
      facts: { list: value, lists: known },
    }))
}

/** A finding about a requirement says where in it; in the document that stands below the requirement. */
function ofFinding({ about, path, code, facts }: Finding, { requirements }: Programme): ProgrammeProblem {
  const index = requirements.findIndex(({ id }) => id === about)
  return { place: index < 0 ? path : ['requirements', index, ...path], code, facts }
}
