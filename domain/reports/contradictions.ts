import { centsOf } from '../money/index.ts'
import type { DocumentType } from '../profile/index.ts'
import type { Programme } from '../programmes/index.ts'
import type { Years } from './place.ts'
import type { Summary } from './summary.ts'

/** Where reports and the catalogue disagree. A question to whoever keeps the catalogue, never a correction by itself. */
export type Contradiction = { readonly reports: number; readonly years: Years } & (
  | {
      readonly about: 'fee'
      readonly fee: string
      readonly currency: string
      readonly publishedCents: number
      readonly reportedCents: number
    }
  | { readonly about: 'document'; readonly document: DocumentType }
)

/** A tenth more or less may be the rate of a day. */
const TOLERANCE = 0.1

export const contradictionsOf = (programme: Programme, summary: Summary): Contradiction[] => [
  ...wrongFees(programme, summary),
  ...unnamedDocuments(programme, summary),
]

/** Fees that are paid once for an application: only these are the same for every stay. */
function wrongFees({ fees }: Programme, { figures }: Summary): Contradiction[] {
  return figures.flatMap(({ field, median, reports, years }) => {
    const [of, line, currency = ''] = field.split('.')
    if (of !== 'cost' || line !== 'application-fee') return []
    const published = fees.filter(
      (fee) => fee.line === line && fee.currency === currency && fee.amount !== undefined && !fee.aside,
    )
    const near = published.find(({ amount = 0 }) => Math.abs(centsOf(amount) - median) <= median * TOLERANCE)
    const [first] = published
    if (!first || near || published.length > 1) return []
    return [
      {
        about: 'fee' as const,
        fee: first.id,
        currency,
        publishedCents: centsOf(first.amount ?? 0),
        reportedCents: median,
        reports,
        years,
      },
    ]
  })
}

/** A host whose list of papers is known and names no such paper. */
function unnamedDocuments({ documents }: Programme, { choices }: Summary): Contradiction[] {
  const named = documents.flatMap(({ type }) => type ?? [])
  if (named.length === 0) return []
  return choices
    .filter(({ field }) => field === 'documents')
    .flatMap(({ counts, years }) =>
      counts.flatMap(({ answer, count }) =>
        count === 'few' || named.some((type) => type === answer)
          ? []
          : // The schema of a report knows no other papers.
            [{ about: 'document' as const, document: answer as DocumentType, reports: count, years }],
      ),
    )
}
