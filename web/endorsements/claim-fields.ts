import type { ClaimKind } from '@famulus/domain/letters'

/** What is typed of a claim, by how. Amounts are typed in whole units of a currency. */
export type ClaimField = {
  readonly name: string
  readonly as: 'day' | 'number' | 'text' | 'email' | 'currency' | 'country' | 'choice' | 'discipline'
  readonly options?: readonly string[]
}

const day = (name: string): ClaimField => ({ name, as: 'day' })
const choice = (name: string, ...options: readonly string[]): ClaimField => ({ name, as: 'choice', options })

/** In the order in which they are asked; the days on which a claim holds come last. */
export const fieldsByKind: Readonly<Record<ClaimKind, readonly ClaimField[]>> = {
  'good-standing': [day('enrolledSince')],
  'study-year': [{ name: 'year', as: 'number' }, day('graduatesOn')],
  'elective-approved': [choice('forCredit', 'yes', 'no')],
  'core-clerkships': [],
  'malpractice-cover': [
    { name: 'perClaim', as: 'number' },
    { name: 'aggregate', as: 'number' },
    { name: 'currency', as: 'currency' },
  ],
  'health-insurance': [{ name: 'territory', as: 'country' }],
  'life-support': [choice('levels', 'bls', 'acls', 'bls acls')],
  'background-check': [day('checkedOn')],
  english: [choice('level', 'B1', 'B2', 'C1', 'C2'), choice('by', 'test', 'instruction', 'native')],
  stay: [
    day('from'),
    day('until'),
    { name: 'percent', as: 'number' },
    { name: 'absentDays', as: 'number' },
    { name: 'department', as: 'text' },
  ],
  'home-contact': [
    { name: 'name', as: 'text' },
    { name: 'email', as: 'email' },
  ],
  official: [
    { name: 'name', as: 'text' },
    { name: 'title', as: 'text' },
  ],
}

/** Of one clerkship. */
export const clerkshipFields: readonly ClaimField[] = [
  { name: 'discipline', as: 'discipline' },
  day('from'),
  day('until'),
]

export const validityFields: readonly ClaimField[] = [day('validFrom'), day('validUntil')]
