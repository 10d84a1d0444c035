import { type Budget, budgetFor } from '@famulus/domain/funding'
import type { Assessed } from '../programmes/index.ts'
import type { Session } from '../session/index.ts'

/** What the stay of an answer costs. */
export const budgetOf = ({ compiled, assessment, facts }: Assessed, { catalogue }: Session): Budget =>
  budgetFor({
    programme: compiled.programme,
    assessment,
    facts,
    prices: catalogue.prices,
    lists: catalogue.reference.lists,
    book: catalogue.book,
  })
