import { z } from 'zod'
import { antigenSchema } from './vocabulary.ts'

type Antigen = z.infer<typeof antigenSchema>

/** Vaccines that hold several antigens, by the name in the vaccination booklet. */
const combinations = {
  mmr: ['measles', 'mumps', 'rubella'],
  mmrv: ['measles', 'mumps', 'rubella', 'varicella'],
  td: ['tetanus', 'diphtheria'],
  tdap: ['tetanus', 'diphtheria', 'pertussis'],
  dtap: ['tetanus', 'diphtheria', 'pertussis'],
  'td-ipv': ['tetanus', 'diphtheria', 'polio'],
  'tdap-ipv': ['tetanus', 'diphtheria', 'pertussis', 'polio'],
  'dtap-ipv': ['tetanus', 'diphtheria', 'pertussis', 'polio'],
  hexavalent: ['tetanus', 'diphtheria', 'pertussis', 'polio', 'hepatitis-b'],
  'hepatitis-a-b': ['hepatitis-a', 'hepatitis-b'],
} as const satisfies Record<string, readonly Antigen[]>

/** An antigen, or a combined vaccine. */
export const vaccineSchema = z.enum([
  ...antigenSchema.options,
  // Object.keys gives string[]; these are the keys of the table above.
  ...(Object.keys(combinations) as (keyof typeof combinations)[]),
])
type Vaccine = z.infer<typeof vaccineSchema>

export function antigensOf(named: Vaccine | readonly Vaccine[]): readonly Antigen[] {
  const vaccines = typeof named === 'string' ? [named] : named
  return [...new Set(vaccines.flatMap(antigensIn))]
}

function antigensIn(vaccine: Vaccine): readonly Antigen[] {
  return vaccine in combinations
    ? combinations[vaccine as keyof typeof combinations] // `in` has just shown that it is one
    : [vaccine as Antigen] // what is no combination is an antigen
}
