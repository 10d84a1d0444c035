import { z } from 'zod'
import type { RecordTest } from '../core.ts'
import { defineKind, say } from '../kind.ts'
import { present } from './shared.ts'

/** Values in the scale's own unit; kept in hundredths, so that 3.25 is exact. */
export const grade = defineKind(
  'grade',
  'A grade on a named scale (such as gpa-4, percent, class-rank). Scales are never converted silently.',
  { scale: z.string(), minimum: z.number().optional(), maximum: z.number().optional() },
  ({ scale, minimum, maximum }) => ({
    op: 'records',
    table: 'grades',
    where: present<RecordTest>(
      { field: 'scale', in: [scale] },
      minimum !== undefined && { field: 'value', cmp: '>=', to: Math.round(minimum * 100) },
      maximum !== undefined && { field: 'value', cmp: '<=', to: Math.round(maximum * 100) },
    ),
    atLeast: 1,
    say: sentence(scale, minimum, maximum),
  }),
)

function sentence(scale: string, minimum: number | undefined, maximum: number | undefined) {
  if (minimum !== undefined && maximum !== undefined) return say('grade.between', { scale, minimum, maximum })
  if (minimum !== undefined) return say('grade.minimum', { scale, minimum })
  return maximum === undefined ? say('grade.stated', { scale }) : say('grade.maximum', { scale, maximum })
}
