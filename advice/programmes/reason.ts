import { type OpenPoint, soonestStart, type Unit } from '@famulus/domain/programmes'
import {
  conjunctsOf,
  decidingLeaves,
  evaluate,
  explain,
  MET,
  type Situation,
  UNMET,
} from '@famulus/domain/requirements'
import { actionText, leafInShort } from '../requirements/index.ts'
import type { Session } from '../session/index.ts'
import { shortRuns } from '../time/index.ts'
import type { Assessed } from './assessed.ts'
import { situationOf } from './situation.ts'
import { statusText } from './status-text.ts'

/** In one line: what is to do, to be said, to be asked, or what stands against it. */
export function reasonText(one: Assessed, session: Session): string {
  const { answer, standing, open, refusedBy, unread } = one.assessment
  const { t } = session
  const shut = standing.concerns && (standing.state === 'closed' || standing.state === 'suspended')
  if (shut && (answer === 'no' || answer === 'ask') && refusedBy.length === 0)
    return standing.asOf === undefined
      ? statusText(one, session)
      : t('advice.check.shut', { state: t(`answers.status.${standing.state}`), year: String(standing.asOf) })
  if (answer === 'no' || refusedBy.length > 0) return refusal(one, session)
  const [first] = open
  if (first) return several(openText(first, session), open.length, session)
  const todo =
    answer === 'yes'
      ? shortRuns(one.assessment.windows.certain, session)
      : todoText(one.assessment, session) || (answer === 'not-yet' ? tooEarly(one, session) : '')
  return unread > 0 ? [todo, t('advice.check.unread', { number: unread })].filter(Boolean).join(' · ') : todo
}

export function todoText({ remedies }: Pick<Assessed['assessment'], 'remedies'>, session: Session): string {
  const [first] = remedies?.smallest.actions ?? []
  return first ? several(actionText(first, session), remedies?.smallest.actions.length ?? 0, session) : ''
}

/** The sentence goes on, so its full stop goes. */
export const several = (first: string, number: number, { t }: Session): string =>
  number > 1 ? t('advice.check.more-actions', { first: first.replace(/\.$/, ''), number: number - 1 }) : first

/** A fact that nobody has said is shown as its name; what a person decides as what has to be decided. */
export function openText({ leaf, fact }: OpenPoint, session: Session): string {
  if (!fact) return session.sayer.questionOf(leaf.say) ?? leafInShort(leaf, session)
  return leaf.op === 'records' ? leafInShort(leaf, session) : session.t(`profile.${fact}.label`)
}

/** What stands against it. */
function refusal(one: Assessed, session: Session): string {
  const refusing = one.compiled.units.filter(({ id }) => one.assessment.refusedBy.includes(id))
  const text = firstAgainst(refusing, situationOf(one, session), session)
  return text && several(text, refusing.length, session)
}

/** What does not hold yet on the soonest day. */
function tooEarly(one: Assessed, session: Session): string {
  const soonest = { ...one, assessment: { ...one.assessment, start: soonestStart(session.today) } }
  const situation = situationOf(soonest, session)
  const waiting = one.compiled.units.filter(({ core }) => evaluate(core, situation) !== MET)
  return firstAgainst(waiting, situation, session)
}

/** The first thing that does not hold, from the rule itself and not from its guard. */
export function firstAgainst(units: readonly Unit[], situation: Situation, session: Session): string {
  const parts = units.flatMap(({ members, core }) =>
    members.length === 0 ? [core] : members.map(({ parts: { body } }) => body),
  )
  const unmet = parts
    .filter((part) => part !== undefined)
    .flatMap(conjunctsOf)
    .filter((part) => evaluate(part, situation) === UNMET)
  const [first] = unmet.flatMap((part) => decidingLeaves(explain(part, situation)))
  return first ? leafInShort(first.leaf, session, situation.moments) : ''
}
