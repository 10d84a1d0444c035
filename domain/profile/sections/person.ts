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
  born: told(dateSchema)
    .exactOptional()
    .describe('The day of birth, as precisely as one likes: 2001-05, 2001.'),
  citizenships: told(listOf(countrySchema)).exactOptional(),
  residence: told(z.union([countrySchema, listOf(countrySchema)], expecting('country')))
    .exactOptional()
    .describe('The country where the student lives. A single one counts as all there is.'),
  regions: told(listOf(codeSchema))
    .exactOptional()
    .describe('Where the student lives: ISO 3166-2 codes such as AT-1 or DE-NI, and codes of districts.'),
  statuses: told(listOf(codeSchema))
    .exactOptional()
    .describe('Residence and other statuses, such as permanent-resident-us, oci, pio.'),
  sex: told(sexSchema).exactOptional().describe('A few hosts ask for other evidence of women and men.'),
  passport: recordOf({ validUntil: dateSchema }).exactOptional(),
  faiths: told(listOf(codeSchema))
    .exactOptional()
    .describe('A few funders ask: catholic, protestant, orthodox, old-oriental, jewish, muslim.'),
  memberships: told(listOf(codeSchema))
    .exactOptional()
    .describe('Societies and associations, such as bvmd, zad, rstmh.'),
  engagements: told(listOf(codeSchema)).exactOptional().describe('Voluntary work and the like.'),
  scholarships: told(listOf(codeSchema))
    .exactOptional()
    .describe('Awards held at present, by their ids; `awards` can say more of them.'),
} as const
