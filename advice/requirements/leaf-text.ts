import type { Leaf, Say } from '@famulus/domain/requirements'
import { type DateExpression, type Moments, resolve } from '@famulus/domain/time'
import type { DayOf } from '@famulus/messages/speaking'
import type { Session } from '../session/index.ts'
import { isOpenSpan, spanText } from '../time/index.ts'

/** What a leaf asks, as a sentence. A day that moves with the start is written out where it is known, else said in words. */
export function leafText(leaf: Leaf, session: Session, moments?: Moments): string {
  return sayText(leaf.say, session, moments)
}

/** The same for a table, where a long list of countries is cut. */
export function leafInShort(leaf: Leaf, session: Session, moments?: Moments): string {
  return session.sayer.shortOf(leaf.say, dayOf(session, moments))
}

export function sayText(say: Say, session: Session, moments?: Moments): string {
  return session.sayer.sentenceOf(say, dayOf(session, moments))
}

function dayOf(session: Session, moments: Moments | undefined): DayOf {
  const dayText = (expression: DateExpression) => {
    const span = moments && resolve(expression, moments)
    return span && !isOpenSpan(span) ? spanText(span, session) : undefined
  }
  return dayText as DayOf // the day of a sentence has the shape of the domain's DateExpression
}
