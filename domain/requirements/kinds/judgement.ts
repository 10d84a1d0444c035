import { z } from 'zod'
import { defineKind, say } from '../kind.ts'

/** What is to be decided. Each has a question in every language. */
export const judgedMatters = [
  'acceptance',
  'approval',
  'capacity',
  'case-by-case',
  'clearance',
  'commitment',
  'competence',
  'comparable-clerkships',
  'compelling-reasons',
  'consent',
  'coursework',
  'curriculum-fit',
  'dates',
  'elective-open-to-visitors',
  'equivalence',
  'exchange-balance',
  'field-of-work',
  'funding',
  'interview',
  'language-for-department',
  'list',
  'local-rule',
  'low-resource-setting',
  'means',
  'merit',
  'other-certificate',
  'performance',
  'prerequisites',
  'prior-relation',
  'procedure',
  'project',
  'proximity',
  'quota-left',
  'reciprocity',
  'recognition',
  'school-quota',
  'score',
  'subject-link',
  'suitability',
  'ties',
  'travel-warning',
  'unstated-limit',
] as const

/** Unknown until the decision is a fact. */
export const judgement = defineKind(
  'judgement',
  'A person decides; Famulus says who, and which question settles it.',
  {
    by: z.enum(['host', 'department', 'home-school', 'authority', 'student', 'partner', 'funder']),
    asks: z.enum(judgedMatters),
  },
  ({ by, asks }, { key }) => ({
    op: 'judgement',
    by,
    key: `${key}/${asks}`,
    say: say(`judgement.${asks}`, { judge: by }),
  }),
)
