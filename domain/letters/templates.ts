import type { Programme } from '../programmes/index.ts'
import type { Requirement } from '../requirements/index.ts'
import { type ClaimKind, claimKinds } from './claims.ts'

/** The letters that hosts ask of a school. */
export const schoolTemplates = ['good-standing', 'deans-letter', 'agreement'] as const
/** All letters; a certificate is what the host says when the stay is over. */
export const templates = [...schoolTemplates, 'certificate'] as const
export type Template = (typeof templates)[number]

/** What each holds, whatever the host. `official` is who signs: no letter is without. */
const alwaysIn: Readonly<Record<Template, readonly ClaimKind[]>> = {
  'good-standing': ['good-standing', 'study-year', 'official'],
  'deans-letter': ['good-standing', 'study-year', 'elective-approved', 'home-contact', 'official'],
  agreement: ['elective-approved', 'malpractice-cover', 'health-insurance', 'home-contact', 'official'],
  certificate: ['stay', 'official'],
}

/** A dean's letter also answers what this programme asks of the school. */
const askedBy: Readonly<Partial<Record<ClaimKind, (requirement: Requirement) => boolean>>> = {
  'core-clerkships': ({ about }) => about === 'core_clerkships',
  'malpractice-cover': (requirement) => names(requirement, 'malpractice'),
  'health-insurance': (requirement) => names(requirement, 'health'),
  'life-support': (requirement) =>
    requirement.about === 'bls' || names(requirement, 'bls') || names(requirement, 'acls'),
  'background-check': ({ about }) => about === 'background_check',
  english: (requirement) => requirement.about === 'language' && names(requirement, 'en'),
}

/** Which claims a letter asks of the school, in the order of the letter. */
export function asksOf(template: Template, { requirements }: Pick<Programme, 'requirements'>): ClaimKind[] {
  const isAsked = (kind: ClaimKind) =>
    template === 'deans-letter' && requirements.some((requirement) => askedBy[kind]?.(requirement))
  return claimKinds.filter((kind) => alwaysIn[template].includes(kind) || isAsked(kind))
}

/** Whether a code stands anywhere in what is needed, also inside of alternatives. */
const names = ({ needs }: Requirement, code: string): boolean => holds(needs, code)

function holds(value: unknown, code: string): boolean {
  if (typeof value !== 'object' || value === null) return value === code
  return Object.values(value).some((inner) => holds(inner, code))
}
