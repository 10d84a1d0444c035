import { z } from 'zod'
import { expecting } from '../expectation.ts'
import { accreditorSchema, listingSchema, networkSchema, schoolKindSchema } from '../vocabulary.ts'
import { amountSchema, codeSchema, countrySchema, listOf, told } from './values.ts'

/** The home school. `complete`: the lists name all there is, and a list that is not there is empty. */
export const schoolSchema = z
  .strictObject({
    complete: z.boolean().exactOptional(),
    id: told(codeSchema).exactOptional().describe('Its id in the catalogue.'),
    country: told(countrySchema).exactOptional(),
    region: told(z.union([codeSchema, listOf(codeSchema)], expecting('one-or-more'))).exactOptional(),
    accreditation: told(listOf(accreditorSchema)).exactOptional(),
    kinds: told(listOf(schoolKindSchema)).exactOptional(),
    partOfUniversity: told(z.boolean()).exactOptional(),
    networks: told(listOf(networkSchema)).exactOptional().describe('Portals and exchanges it takes part in.'),
    listings: told(listOf(listingSchema)).exactOptional().describe('World lists of medical schools.'),
    worldRank: told(amountSchema(1, 30_000)).exactOptional(),
  })
  .describe('The home school.')
