// Small rulebooks for the tests of the checks.
import { type Conversion, noReference } from '../kind.ts'
import { lowerRequirement } from '../lower.ts'
import { requirementSchema } from '../requirement.ts'
import { checkRulebook } from './index.ts'
import type { CheckedRulebook } from './rulebook.ts'

/** Half of the scale of 1 to 6 is worth B2, as far as the tests care. */
const conversions: readonly Conversion[] = [
  {
    from: 'toefl-ibt-2023',
    to: 'cefr-en',
    rows: [
      { atLeast: 950, lo: 5, hi: 5 },
      { atLeast: 720, lo: 4, hi: 4 },
      { atLeast: 420, lo: 3, hi: 4 },
    ],
  },
]

export type Written = Readonly<Record<string, unknown>>

/** A host in the USA with these requirements; each is called r1, r2 … unless it says otherwise. */
export function checkedRulebook(
  written: readonly Written[],
  extra: Partial<CheckedRulebook> = {},
): CheckedRulebook {
  const requirements = written.map((one, index) =>
    requirementSchema.parse({ id: `r${index + 1}`, about: 'other', says: 'a rule', source: 'page', ...one }),
  )
  const rulebook = { id: 'us-host', country: 'US', requirements }
  const reference = { ...noReference, conversions }
  const lowered = requirements
    .map((requirement) => lowerRequirement(requirement, rulebook, reference))
    .filter(({ core }) => core !== undefined)
  return { rulebook, lowered, reference, ...extra }
}

/** What is found, as "code at requirement.path". */
export const findings = (written: readonly Written[], extra?: Partial<CheckedRulebook>): string[] =>
  checkRulebook(checkedRulebook(written, extra)).map(
    ({ code, about, path }) => `${code} at ${[about, ...path].filter((key) => key !== undefined).join('.')}`,
  )

/** One rule that needs this. */
export const needing = (needs: Written): Written[] => [{ needs }]
