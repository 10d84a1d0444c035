import { z } from 'zod'
import { expecting } from '../expectation.ts'
import { sexSchema } from '../vocabulary.ts'
import { codeSchema, countrySchema, dateSchema, listOf, recordOf, told } from './values.ts'

/** Who the student is, without a name. */
export const personSections = {
  role: z
    .string()
    .max(300)
    .exactOptional()
    .describe('One sentence, no names: "final-year student at a public German university".'),
  citizenships: told(listOf(countrySchema)).exactOptional(),
  residence: told(z.union([countrySchema, listOf(countrySchema)], expecting('country')))
    .exactOptional()
    .describe('The country where the student lives. A single one counts as all there is.'),
  statuses: told(listOf(codeSchema))
    .exactOptional()
    .describe('Residence and other statuses, such as permanent-resident-us, oci, pio.'),
  sex: told(sexSchema).exactOptional().describe('A few hosts ask for other evidence of women and men.'),
  passport: recordOf({ validUntil: dateSchema }).exactOptional(),
  engagements: told(listOf(codeSchema)).exactOptional().describe('Voluntary work and the like.'),
  scholarships: told(listOf(codeSchema)).exactOptional().describe('Awards already held.'),
} as const
