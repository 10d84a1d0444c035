import { z } from 'zod'

/**
 * Classes of awards: one rule speaks of all awards of a class. `public-funds` is so wide that it never excludes by
 * itself, only for the same purpose.
 */
export const awardClasses = [
  'aide-au-merite',
  'astmh-awards',
  'at-federal-funds',
  'at-study-aid',
  'bafoeg',
  'begabtenfoerderungswerke',
  'bilateral-programme',
  'bourse-criteres-sociaux',
  'charity-bursary',
  'contract-bound-award',
  'daad-full-scholarship',
  'daad-individual',
  'daad-partial-scholarship',
  'development-cooperation-funds',
  'dfh-scholarship',
  'doctoral-scholarship',
  'erasmus',
  'eu-funds',
  'european-exchange-funds',
  'exchange-place',
  'exchange-programme',
  'expense-reimbursement',
  'faculty-funds',
  'federal-study-support',
  'foreign-state-funds',
  'fulbright-full',
  'fulbright-partial',
  'gb-student-aid',
  'home-university-exchange-programme',
  'home-university-travel-award',
  'idea-only-scholarship',
  'living-scholarship',
  'loan',
  'lump-sum-award',
  'means-tested',
  'membership-bursary',
  'mixed-public-private',
  'mobility-scholarship',
  'mobility-scholarship-monthly',
  'need-based-award',
  'non-faculty-scholarship',
  'non-public-scholarship',
  'nz-student-allowance',
  'private-award',
  'prize',
  'project-grant',
  'public-funds',
  'public-training-aid',
  'purpose-bound-grant',
  'rcgp-awards',
  'regional-aid',
  'research-fellowship',
  'se-student-aid',
  'semp',
  'service-bound-award',
  'specialty-society-bursary',
  'state-aid',
  'state-foundation-scholarship',
  'state-talent-programme',
  'talent-scholarship',
  'travel-grant',
  'turing',
  'university-exchange-full-scholarship',
  'university-exchange-partial-scholarship',
  'university-internal-funds',
  'university-mobility-grant',
  'university-research-stipend',
] as const

/** Money and situations that are no awards, but that rules speak of. */
export const otherNodes = [
  'any-income',
  'domestic-scholarship-continuing',
  'erasmus-top-ups',
  'family-benefits',
  'household-income',
  'in-kind-housing',
  'job-income',
  'ongoing-contract-income',
  'other-funder-same-project',
  'other-funding-same-stay',
  'other-public-aid',
  'other-scholarship',
  'parents-money',
  'public-funds-same-purpose',
  'salary',
  'same-programme-earlier-award',
  'side-benefits-component',
  'training-pay',
  'travel-component-any-source',
  'tuition-component',
  'unemployment-benefit',
] as const

export const awardClassSchema = z.enum(awardClasses)
export type AwardClass = z.infer<typeof awardClassSchema>

const known = new Set<string>([...awardClasses, ...otherNodes])
const awardId = /^[a-z]{2}-[a-z0-9-]+$/

/** A class, another source of money, or the id of one award. Whether an award of that id exists is checked at load. */
export const nodeSchema = z.string().refine((node) => known.has(node) || awardId.test(node), {
  error: ({ input }) => `"${String(input)}" is neither a class of awards nor the id of one`,
})
