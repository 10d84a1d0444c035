// Kinds that a person decides or a student promises: unknown until the decision is a fact.
import { z } from 'zod'
import type { Core } from '../core.ts'
import { defineKind, say } from '../kind.ts'

const promised = (of: Core): Core => ({ op: 'promised', of })

/** What is to be decided. Each has a question in every language. */
export const judgedMatters = [
  'acceptance',
  'approval',
  'capacity',
  'case-by-case',
  'clearance',
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
  'funding',
  'interview',
  'language-for-department',
  'list',
  'local-rule',
  'other-certificate',
  'performance',
  'prerequisites',
  'prior-relation',
  'procedure',
  'reciprocity',
  'recognition',
  'school-quota',
  'score',
  'suitability',
  'unstated-limit',
] as const

export const judgement = defineKind(
  'judgement',
  'A person decides; Famulus says who, and which question settles it.',
  {
    by: z.enum(['host', 'department', 'home-school', 'authority', 'student', 'partner']),
    asks: z.enum(judgedMatters),
  },
  ({ by, asks }, { key }) => ({ op: 'judgement', by, key, say: say(`judgement.${asks}`, { judge: by }) }),
)

/** Places that are counted over many students: open until the host says that none is left. */
export const places = defineKind(
  'places',
  'A limit over many students, by term, by home school, at a time.',
  {
    number: z.int().min(1).optional(),
    per: z.enum(['term', 'year', 'month', 'quarter', 'programme', 'moment']).optional(),
    perHomeSchool: z.literal(true).optional(),
  },
  ({ number, per, perHomeSchool }, { key }) =>
    promised({
      op: 'judgement',
      by: perHomeSchool ? 'home-school' : 'host',
      key,
      say: say(perHomeSchool ? 'places.per-home-school' : 'places.limited', {
        number: number ?? 0,
        period: per ?? 'programme',
      }),
    }),
)

/** What the student must do or leave undone. */
export const conductRules = [
  'accept-in-time',
  'arrive-early',
  'attendance',
  'certificate-forms',
  'choices-final',
  'complete-file',
  'confidentiality',
  'declare-at-border',
  'evaluation',
  'exclusive-presence',
  'form-handling',
  'interview-times',
  'logbook',
  'no-cancellation-late',
  'no-direct-arrangement',
  'no-direct-contact',
  'no-lateness',
  'no-other-route',
  'no-own-student',
  'number-of-choices',
  'one-application',
  'order-of-steps',
  'orientation',
  'own-cost',
  'own-transport',
  'pay-in-time',
  'portal',
  'register-locally',
  'rules-of-host',
  'test-on-arrival',
  'travel-route',
  'truthful',
] as const

/** Kept unless the student has broken it: nobody is asked to prove beforehand that they will behave. */
export const conduct = defineKind(
  'conduct',
  'A rule of conduct that the student keeps: contact bans, attendance, order of steps, answers in time.',
  {
    rule: z.enum(conductRules),
    attendancePercent: z.int().min(1).max(100).optional(),
    days: z.int().min(1).optional(),
    hours: z.int().min(1).optional(),
    number: z.int().min(1).optional(),
    steps: z.array(z.string()).min(2).optional(),
    sanction: z.string().optional().describe('what the host does when it is broken'),
  },
  (params, { key }) =>
    promised({
      op: 'judgement',
      by: 'student',
      key,
      say: say(`conduct.${params.rule}`, {
        percent: params.attendancePercent ?? 0,
        days: params.days ?? 0,
        hours: params.hours ?? 0,
        number: params.number ?? 0,
        steps: params.steps ?? [],
      }),
    }),
)
