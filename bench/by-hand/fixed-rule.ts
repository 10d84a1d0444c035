import { addPeriod } from '@famulus/domain/time'
import type { Offering, Stay } from '../workload/offerings.ts'
import type { Rule } from '../workload/rules.ts'

/** A rule of one offering with its days worked out, so that nothing but numbers and texts is left to compare. */
export type FixedRule =
  | (Of<'language'> & { readonly start: number; readonly notBefore: number })
  | (Of<'tuberculosis'> & { readonly start: number; readonly notBefore: number })
  | (Of<'graduation'> & { readonly end: number; readonly notAfter: number })
  | (Of<'papers'> & { readonly start: number; readonly end: number })
  | (Of<'certificate' | 'enrolled'> & { readonly end: number })
  | Of<'approval' | 'grade'>
  | (Of<'year' | 'weeks' | 'cores' | 'immunity'> & { readonly start: number })

type Of<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>

function fixedRule(rule: Rule, { start, weeks }: Stay): FixedRule {
  const end = start + weeks * 7 - 1
  switch (rule.kind) {
    case 'language':
      return { ...rule, start, notBefore: addPeriod(start, { years: -2 }, 'up') }
    case 'tuberculosis':
      return { ...rule, start, notBefore: addPeriod(start, { months: -rule.months }, 'up') }
    case 'graduation':
      return { ...rule, end, notAfter: addPeriod(end, { months: rule.months }, 'down') }
    case 'papers':
      return { ...rule, start, end }
    case 'certificate':
    case 'enrolled':
      return { ...rule, end }
    case 'approval':
    case 'grade':
      return { ...rule }
    default:
      return { ...rule, start }
  }
}

/** As offerings come from a file or a database: each with objects of its own. */
export const fixedOfferings = (offerings: readonly Offering[]): FixedRule[][] =>
  offerings.map(({ programme, stay }) => programme.rules.map((rule) => fixedRule(rule, stay)))

/** What is asked for the same days is one object, as the index has it. */
export function sharedFixedOfferings(offerings: readonly Offering[]): FixedRule[][] {
  const known = new Map<string, Map<Rule, FixedRule>>()
  return offerings.map(({ programme, stay }) => {
    const key = `${stay.start} ${stay.weeks}`
    const ofStay = known.get(key) ?? new Map<Rule, FixedRule>()
    known.set(key, ofStay)
    return programme.rules.map((rule) => {
      const fixed = ofStay.get(rule) ?? fixedRule(rule, stay)
      ofStay.set(rule, fixed)
      return fixed
    })
  })
}
