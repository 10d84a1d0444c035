import { type Facts, noFacts } from './facts.ts'
import { personStatements } from './normalise/person.ts'
import { schoolStatements } from './normalise/school.ts'
import type { Origin, Statement } from './normalise/statement.ts'
import { studyStatements } from './normalise/study.ts'
import { tableStatements } from './normalise/tables.ts'
import type { Profile } from './profile-schema.ts'
import type { FactKey } from './registry.ts'

/** The facts that requirements read. What the profile does not say is absent: unknown, never false. */
export function factsOf(profile: Profile): Facts {
  return factsFrom(statements(profile))
}

/** For every fact, where the profile says it and what proves it. Its keys are those of `factsOf`. */
export function factOrigins(profile: Profile): Readonly<Partial<Record<FactKey, Origin>>> {
  return Object.fromEntries(statements(profile).map((one) => [keyOf(one), one.origin]))
}

function factsFrom(all: readonly Statement[]): Facts {
  const scalars = all.flatMap((one) => ('scalar' in one ? [[one.scalar, one.is] as const] : []))
  const codes = all.flatMap((one) => ('codes' in one ? [[one.codes, one.is] as const] : []))
  const records = all.flatMap((one) => ('table' in one ? [[one.table, one.is] as const] : []))
  return {
    ...noFacts,
    scalars: Object.fromEntries(scalars),
    codes: Object.fromEntries(codes),
    records: Object.fromEntries(records),
  }
}

const statements = (profile: Profile): Statement[] => [
  ...personStatements(profile),
  ...schoolStatements(profile),
  ...studyStatements(profile),
  ...tableStatements(profile),
]

function keyOf(one: Statement): FactKey {
  if ('scalar' in one) return one.scalar
  return 'codes' in one ? one.codes : one.table
}
