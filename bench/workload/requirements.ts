import { momentsOf } from '@famulus/domain/programmes'
import {
  type Core,
  lowerRequirement,
  noReference,
  type Requirement,
  requirementSchema,
} from '@famulus/domain/requirements'
import { type BindContext, type BoundNode, binder } from '@famulus/domain/requirements/backends'
import { spanOf } from '@famulus/domain/time'
import { type Offering, type Programme, type Stay, TODAY } from './offerings.ts'
import type { Rule } from './rules.ts'

/** A rule in the language of the catalogue, with the kinds that real programmes use. */
function requirementOf(rule: Rule): Requirement {
  const common = { id: rule.kind, about: 'other', says: rule.kind, source: 'page' } as const
  return requirementSchema.parse({ ...common, ...placed(rule), needs: termOf(rule) })
}

/** For whom a rule is and when it has to hold. */
function placed({ kind }: Rule): Partial<Requirement> {
  if (kind === 'papers') return { for: 'international' }
  return kind === 'certificate' || kind === 'enrolled' || kind === 'graduation' ? { by: 'end' } : {}
}

const cefr = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2']

function termOf(rule: Rule): unknown {
  switch (rule.kind) {
    case 'language': {
      const tests = [
        { test: 'ielts', minimum: rule.ielts / 10 },
        { test: 'toefl-ibt-2023', minimum: rule.toefl / 10 },
      ]
      const level = cefr[rule.level - 1]
      return { kind: 'language', language: 'en', level, certificate: true, tests, within: { years: 2 } }
    }
    case 'approval':
      return {
        kind: 'any',
        of: [
          { kind: 'institution-approval', accreditedBy: rule.accreditors },
          { kind: 'institution-approval', countries: rule.countries },
        ],
      }
    case 'year':
      return { kind: 'study-year', min: rule.year }
    case 'grade':
      return { kind: 'grade', scale: rule.scale, minimum: rule.minimum / 100 }
    case 'weeks':
      return {
        kind: 'core-clerkships',
        weeks: [{ discipline: rule.discipline, weeks: rule.weeks }],
        totalWeeks: rule.total,
      }
    case 'cores':
      return { kind: 'core-clerkships', disciplines: rule.disciplines }
    default:
      return healthOrPaper(rule)
  }
}

type HealthOrPaper = Exclude<Rule, { kind: 'language' | 'approval' | 'year' | 'grade' | 'weeks' | 'cores' }>

function healthOrPaper(rule: HealthOrPaper): unknown {
  switch (rule.kind) {
    case 'immunity':
      return { kind: 'immunisation', antigens: rule.antigens, doses: rule.doses }
    case 'tuberculosis':
      return { kind: 'tuberculosis', tests: rule.tests, within: { months: rule.months } }
    case 'certificate':
      return { kind: 'certificate', types: rule.types, valid: true }
    case 'enrolled':
      return { kind: 'enrolment', enrolled: true }
    case 'graduation':
      return { kind: 'study-year', monthsBeforeGraduation: rule.months }
    case 'papers': {
      const { currency, perClaim, number } = rule
      const inHand = rule.documents.map((type) => ({ kind: 'document', types: [type] }))
      const cover = { kind: 'insurance', kinds: ['liability'], currency, perClaim }
      return { kind: 'all', of: [cover, { kind: 'at-least', n: number, of: inHand }] }
    }
  }
}

/** Lowers each rule once: hosts of one country that ask the same share the result. */
export function lowering(): (programme: Programme) => readonly Core[] {
  const known = new Map<string, Map<Rule, Core>>()
  return ({ id, country, rules }) => {
    const ofCountry = known.get(country) ?? new Map<Rule, Core>()
    known.set(country, ofCountry)
    return rules.map((rule) => {
      const core = ofCountry.get(rule) ?? lowered(rule, { id, country, requirements: [] })
      ofCountry.set(rule, core)
      return core
    })
  }
}

function lowered(rule: Rule, rulebook: Parameters<typeof lowerRequirement>[1]): Core {
  const { core } = lowerRequirement(requirementOf(rule), rulebook, noReference)
  if (!core) throw new RangeError(`${rule.kind} has no meaning`)
  return core
}

export function contextOf({ start, weeks }: Stay): BindContext {
  const moments = momentsOf(undefined, { today: TODAY, start: spanOf(start), weeks })
  return { moments, starts: [moments] }
}

/** The bound rules of each offering. */
export function boundOfferings(offerings: readonly Offering[], coresOf = lowering()): BoundNode[][] {
  const bindFor = binder()
  const binders = new Map<string, ReturnType<typeof bindFor>>()
  return offerings.map(({ programme, stay }) => {
    const key = `${stay.start} ${stay.weeks}`
    const bind = binders.get(key) ?? bindFor(contextOf(stay))
    binders.set(key, bind)
    return coresOf(programme).map(bind)
  })
}
