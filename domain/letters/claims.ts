import { z } from 'zod'
import { currencySchema } from '../money/index.ts'
import { disciplineSchema } from '../profile/index.ts'
import { idSchema } from '../programmes/index.ts'

const lineSchema = z.string().trim().min(1).max(120)
const centsSchema = z.int().min(1)

/** What every claim has: the first and the last day on which it holds. */
const validity = { validFrom: z.iso.date(), validUntil: z.iso.date() }

/**
 * What a letter can say of a student, and nothing else. The list is what hosts ask of a dean: VSLO FAQ for institutions
 * (https://www.aamc.org/services/vslo-institutions/vslo-program-faqs), Stanford's eligibility page
 * (https://med.stanford.edu/clerkships/visitingclerkships/requirements/eligibility-reqs1.html).
 */
export const claimSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('good-standing'), ...validity, enrolledSince: z.iso.date() }),
    z.strictObject({
      kind: z.literal('study-year'),
      ...validity,
      year: z.int().min(1).max(8),
      graduatesOn: z.iso.date(),
    }),
    z.strictObject({
      kind: z.literal('elective-approved'),
      ...validity,
      programme: idSchema,
      forCredit: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('core-clerkships'),
      ...validity,
      clerkships: z
        .array(
          z
            .strictObject({ discipline: disciplineSchema, from: z.iso.date(), until: z.iso.date() })
            .refine(({ from, until }) => from <= until, 'from must not be after until'),
        )
        .min(1)
        .max(12),
    }),
    z.strictObject({
      kind: z.literal('malpractice-cover'),
      ...validity,
      perClaimCents: centsSchema,
      aggregateCents: centsSchema,
      currency: currencySchema,
    }),
    z.strictObject({
      kind: z.literal('health-insurance'),
      ...validity,
      territory: z
        .string()
        .regex(/^([A-Z]{2}|worldwide)$/)
        .describe('ISO 3166, or worldwide'),
    }),
    z.strictObject({
      kind: z.literal('life-support'),
      ...validity,
      levels: z
        .array(z.enum(['bls', 'acls']))
        .min(1)
        .max(2),
    }),
    z.strictObject({ kind: z.literal('background-check'), ...validity, checkedOn: z.iso.date() }),
    z.strictObject({
      kind: z.literal('english'),
      ...validity,
      level: z.enum(['B1', 'B2', 'C1', 'C2']),
      by: z.enum(['test', 'instruction', 'native']),
    }),
    z
      .strictObject({
        kind: z.literal('stay'),
        ...validity,
        from: z.iso.date(),
        until: z.iso.date(),
        percent: z.int().min(10).max(100).describe('of full time'),
        absentDays: z.int().min(0).max(400).describe('working days'),
        department: lineSchema,
      })
      .refine(({ from, until }) => from <= until, 'from must not be after until'),
    z.strictObject({ kind: z.literal('home-contact'), ...validity, name: lineSchema, email: z.email() }),
    z.strictObject({ kind: z.literal('official'), ...validity, name: lineSchema, title: lineSchema }),
  ])
  .refine(({ validFrom, validUntil }) => validFrom <= validUntil, 'validFrom must not be after validUntil')

export type Claim = z.infer<typeof claimSchema>
export type ClaimKind = Claim['kind']

/** In the order in which a letter says them. */
export const claimKinds = [
  'good-standing',
  'study-year',
  'elective-approved',
  'core-clerkships',
  'malpractice-cover',
  'health-insurance',
  'life-support',
  'background-check',
  'english',
  'stay',
  'home-contact',
  'official',
] as const satisfies readonly ClaimKind[]

export const inOrder = <Each extends { readonly kind: ClaimKind }>(claims: readonly Each[]): Each[] =>
  [...claims].sort((a, b) => claimKinds.indexOf(a.kind) - claimKinds.indexOf(b.kind))

/** Whether two claims of a kind tell something else of the student; the days on which they hold are no matter. */
export const saysOtherwise = (one: Claim, other: Claim): boolean => textOf(one) !== textOf(other)

/** The same for the same value: lists of a claim have no order, and a database keeps none of fields. */
const textOf = ({ validFrom: _from, validUntil: _until, ...value }: Claim): string => sortedText(value)

function sortedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedText).sort().join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(([name, inner]) => `${name}:${sortedText(inner)}`)
  return `{${fields.sort().join()}}`
}

/** An elective is approved for one programme. */
export const isOfOther = (programme: string, claim: Claim): boolean =>
  claim.kind === 'elective-approved' && claim.programme !== programme
