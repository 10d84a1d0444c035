import type { Leaf, Say } from '@famulus/domain/requirements'
import { type DateExpression, type Moments, resolve } from '@famulus/domain/time'
import type { Session } from '../session.ts'
import { spanText } from './days.ts'

/** What a leaf asks, as a sentence. Days that move with the start are written out when the moments are known. */
export function leafText(leaf: Leaf, session: Session, moments?: Moments): string {
  return sayText(leaf.say, session, moments)
}

export function sayText(say: Say, session: Session, moments?: Moments): string {
  const dayText = (expression: DateExpression) =>
    moments ? spanText(resolve(expression, moments), session) : '…'
  return session.sayer.sentenceOf(say, dayText as (expression: unknown) => string)
}
