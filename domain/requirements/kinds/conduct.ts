import { z } from 'zod'
import { defineKind, say } from '../kind.ts'
import { promised } from './shared.ts'

/** What the student must do or leave undone. */
export const conductRules = [
  'accept-in-time',
  'apply-before-start',
  'arrive-early',
  'attend-seminars',
  'attendance',
  'certificate-forms',
  'choices-final',
  'complete-file',
  'confidentiality',
  'declare-at-border',
  'evaluation',
  'exclusive-presence',
  'form-handling',
  'full-time',
  'interview-times',
  'keep-status',
  'logbook',
  'no-cancellation-late',
  'no-direct-arrangement',
  'no-direct-contact',
  'no-lateness',
  'no-other-route',
  'no-own-student',
  'number-of-choices',
  'one-application',
  'one-award',
  'order-of-steps',
  'orientation',
  'own-cost',
  'own-transport',
  'pay-in-time',
  'portal',
  'publicity',
  'register-locally',
  'report',
  'rules-of-host',
  'service',
  'test-on-arrival',
  'travel-route',
  'truthful',
  'use-other-sources-first',
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
      key: `${key}/${params.rule}`,
      say: say(`conduct.${params.rule}`, {
        percent: params.attendancePercent ?? 0,
        days: params.days ?? 0,
        hours: params.hours ?? 0,
        number: params.number ?? 0,
        steps: params.steps ?? 'any',
      }),
    }),
)
