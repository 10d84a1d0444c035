import type { answerClaim as answerRoute, Input } from '@famulus/contract'
import {
  type Answer,
  type AnswerRefusal,
  answerRefusal,
  type ClaimKind,
  kindOf,
  type Proposal,
  verified,
} from '@famulus/domain/letters'
import type { ApplicationRow } from '../applications/stored-application.ts'
import type { Deps } from '../deps.ts'
import { keptFor, proposalIn } from './claims.ts'
import { keepStatement } from './keep-statement.ts'
import type { Tx } from './tx.ts'

type Asked = Input<typeof answerRoute>['json']['answer']
type NothingKept = { readonly refused: 'nothing_kept'; readonly kinds: readonly ClaimKind[] }

/** Keeps what the school says of one claim, beside what the student says. Undefined: it is kept. */
export async function answerClaim(
  tx: Tx,
  deps: Deps,
  row: ApplicationRow,
  asked: Asked,
  personId: string,
): Promise<AnswerRefusal | NothingKept | undefined> {
  const proposal = await proposalIn(tx, row)
  const answer = await answerIn(tx, deps, row, proposal, asked)
  if ('refused' in answer) return answer
  const refusal = answerRefusal(proposal, answer)
  if (refusal) return refusal
  const { verdict, claim, note } = verified(answer, proposal.proposed)
  const kind = kindOf(answer)
  const stated = proposal.proposed.find((one) => one.kind === kind)
  const said = { about: 'claim', aboutId: kind, verdict, note } as const
  const verificationId = await keepStatement(tx, deps, row, said, personId)
  await tx
    .insertInto('verifiedClaims')
    .values({ studentId: row.studentId, verificationId, stated: jsonOf(stated), claim: jsonOf(claim) })
    .execute()
  return undefined
}

/** To say again is to say the value of before, with its days: what the student says may have changed since. */
async function answerIn(
  tx: Tx,
  { nowMs }: Deps,
  row: ApplicationRow,
  proposal: Proposal,
  asked: Asked,
): Promise<Answer | NothingKept> {
  if (asked.answer !== 'take_over') return asked
  const on = new Date(nowMs()).toISOString().slice(0, 10)
  const kept = (await keptFor(tx, row, proposal, on)).get(asked.kind)
  return kept ? { answer: 'change', claim: kept.claim } : { refused: 'nothing_kept', kinds: [asked.kind] }
}

const jsonOf = (claim: object | null | undefined): string | null => (claim ? JSON.stringify(claim) : null)
