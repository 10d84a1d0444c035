import { z } from 'zod'
import { vaccineSchema } from '../antigens.ts'
import { expecting } from '../expectation.ts'
import { antigenSchema } from '../vocabulary.ts'
import { countrySchema, dateSchema, listOf, recordOf, weeksSchema } from './values.ts'

const vaccines = z.union([vaccineSchema, listOf(vaccineSchema).min(1)])

const immunisationSchema = recordOf({
  antigen: vaccines.describe('An antigen, several, or a combined vaccine such as mmr or tdap.'),
  doses: z
    .union([listOf(dateSchema), z.int().min(0).max(20)], expecting('doses'))
    .describe('The date of each dose; where no dates are known, how many there were.'),
})

const titreSchema = recordOf({
  antigen: vaccines,
  result: z.enum(['positive', 'negative', 'borderline']).exactOptional(),
  quantitative: z.boolean().exactOptional().describe('The report gives a number.'),
  value: z.number().min(0).max(1_000_000).exactOptional(),
  on: dateSchema.exactOptional(),
})

const tuberculosisSchema = recordOf({
  test: z
    .enum(['skin', 'igra', 'xray', 'treatment', 'screening-form'])
    .describe('skin is the tuberculin test (PPD, TST, Mantoux); igra is QuantiFERON or T-SPOT.'),
  result: z
    .enum(['negative', 'positive', 'clear', 'abnormal', 'indeterminate'])
    .exactOptional()
    .describe('For an X-ray: clear or abnormal.'),
  on: dateSchema.exactOptional(),
})

const screeningSchema = recordOf({
  test: z.enum(['mrsa', 'drug-screen', 'covid-19', 'tuberculosis', 'health-check', 'hepatitis', 'hiv']),
  result: z.enum(['negative', 'positive']).exactOptional(),
  on: dateSchema.exactOptional(),
  place: z.enum(['home', 'host']).exactOptional(),
})

const illnessSchema = recordOf({
  illness: z.enum([...antigenSchema.options, 'tuberculosis']),
  on: dateSchema.exactOptional(),
  proof: z.enum(['laboratory', 'physician', 'none']).exactOptional(),
})

const travelSchema = recordOf({
  country: countrySchema,
  weeks: weeksSchema.exactOptional(),
  until: dateSchema.exactOptional(),
  purpose: z
    .enum(['health-care', 'other'])
    .exactOptional()
    .describe('health-care: as a patient or at work in health care.'),
})

/** Health data: sensitive, it leaves the device only with a consent of its own. */
export const healthSections = {
  immunisations: listOf(immunisationSchema).exactOptional(),
  titres: listOf(titreSchema).exactOptional(),
  tuberculosis: listOf(tuberculosisSchema).exactOptional(),
  screenings: listOf(screeningSchema).exactOptional(),
  illnesses: listOf(illnessSchema).exactOptional(),
  travels: listOf(travelSchema).exactOptional(),
} as const
