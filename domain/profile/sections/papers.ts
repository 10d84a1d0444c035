import { z } from 'zod'
import { expecting } from '../expectation.ts'
import { certificateSchema, documentSchema, insuranceKindSchema } from '../vocabulary.ts'
import {
  amountSchema,
  codeSchema,
  countrySchema,
  currencySchema,
  dateSchema,
  languageSchema,
  listOf,
  recordOf,
} from './values.ts'

const date = dateSchema.exactOptional()
const code = codeSchema.exactOptional()
const cover = amountSchema(0, 1_000_000_000).exactOptional()

const certificate = recordOf({ type: certificateSchema, issued: date, validUntil: date })

const backgroundCheck = recordOf({
  type: code.describe('As the authority calls it: police, cori, dbs, vendor.'),
  on: date,
  validUntil: date,
  country: countrySchema.exactOptional(),
})

const insurance = recordOf({
  kind: z
    .union([insuranceKindSchema, listOf(insuranceKindSchema).min(1)])
    .describe('What the policy covers; one policy may cover several.'),
  currency: currencySchema.exactOptional(),
  perClaim: cover.describe('In whole units of the currency.'),
  aggregate: cover,
  from: date,
  until: date,
  territory: code.describe('A country, or worldwide.'),
  provider: code,
})

const visa = recordOf({
  type: codeSchema.describe('Such as B1, ESTA, standard-visitor.'),
  country: countrySchema,
  from: date,
  validUntil: date,
})

const permit = recordOf({ authority: codeSchema, on: date, validUntil: date })

const documentRecord = recordOf({
  type: documentSchema,
  issued: date,
  language: languageSchema.exactOptional(),
  form: code.describe('The id of the host whose form it is, or a shared form such as aamc.'),
  issuer: code,
})

const agreement = recordOf({
  host: codeSchema,
  level: z.enum(['university', 'faculty', 'programme', 'subject']).exactOptional(),
  kind: code.describe('Such as erasmus, mou, aamc-uniform.'),
  signed: date,
  validUntil: date,
})

const nomination = recordOf({
  host: codeSchema,
  by: z.enum([
    'home-school',
    'host-faculty',
    'host-department',
    'student-organisation',
    'agency',
    'authority',
  ]),
  on: date,
})

/** What lies in the student's drawer, or is signed for the student. */
export const paperSections = {
  certificates: listOf(certificate).exactOptional(),
  backgroundChecks: listOf(backgroundCheck).exactOptional(),
  insurances: listOf(insurance).exactOptional(),
  visas: listOf(visa).exactOptional(),
  permits: listOf(permit).exactOptional(),
  documents: listOf(z.union([documentSchema, documentRecord], expecting('document')))
    .exactOptional()
    .describe('Papers in hand; the name alone is enough.'),
  agreements: listOf(agreement).exactOptional(),
  nominations: listOf(nomination).exactOptional(),
} as const
