import { day, heldSince, list, range, row } from './row.ts'
import type { Reader } from './tables.ts'

export const certificates: Reader = (profile, asOf) =>
  profile.certificates?.map((one) =>
    row<'certificates'>(
      { type: one.type, issuedOn: heldSince(one.issued, asOf), validUntil: day(one.validUntil) },
      one,
    ),
  )

export const backgroundChecks: Reader = (profile, asOf) =>
  profile.backgroundChecks?.map((one) =>
    row<'backgroundChecks'>(
      {
        type: one.type,
        on: heldSince(one.on, asOf),
        validUntil: day(one.validUntil),
        country: one.country,
      },
      one,
    ),
  )

/** One policy may cover several kinds. */
export const insurances: Reader = (profile) =>
  profile.insurances?.flatMap((one) =>
    list(one.kind).map((kind) =>
      row<'insurances'>(
        {
          kind,
          currency: one.currency,
          perClaim: range(one.perClaim),
          aggregate: range(one.aggregate),
          from: day(one.from),
          until: day(one.until),
          territory: one.territory,
          provider: one.provider,
        },
        one,
      ),
    ),
  )

export const visas: Reader = (profile, asOf) =>
  profile.visas?.map((one) =>
    row<'visas'>(
      {
        type: one.type,
        country: one.country,
        from: heldSince(one.from, asOf),
        validUntil: day(one.validUntil),
      },
      one,
    ),
  )

export const permits: Reader = (profile, asOf) =>
  profile.permits?.map((one) =>
    row<'permits'>(
      { authority: one.authority, on: heldSince(one.on, asOf), validUntil: day(one.validUntil) },
      one,
    ),
  )

export const documents: Reader = (profile, asOf) =>
  profile.documents
    ?.map((one) => (typeof one === 'string' ? { type: one } : one))
    .map((one) =>
      row<'documents'>(
        {
          type: one.type,
          issuedOn: heldSince(one.issued, asOf),
          language: one.language,
          form: one.form,
          issuer: one.issuer,
        },
        one,
      ),
    )

export const agreements: Reader = (profile, asOf) =>
  profile.agreements?.map((one) =>
    row<'agreements'>(
      {
        host: one.host,
        level: one.level,
        kind: one.kind,
        signedOn: heldSince(one.signed, asOf),
        validUntil: day(one.validUntil),
      },
      one,
    ),
  )

export const nominations: Reader = (profile, asOf) =>
  profile.nominations?.map((one) =>
    row<'nominations'>({ by: one.by, host: one.host, on: heldSince(one.on, asOf) }, one),
  )
