import { z } from 'zod'
import { defineKind, say } from '../kind.ts'
import { promised } from './shared.ts'

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
      key: `${key}/places`,
      say: say(perHomeSchool ? 'places.per-home-school' : 'places.limited', {
        number: number ?? 0,
        period: per ?? 'programme',
      }),
    }),
)
