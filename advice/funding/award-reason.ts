import type { AwardVerdict, GivenWay } from '@famulus/domain/funding'
import type { Requirement } from '@famulus/domain/requirements'
import { firstAgainst, openText, several, todoText } from '../programmes/index.ts'
import type { Session } from '../session/index.ts'
import { dayText } from '../time/index.ts'
import { serviceOf } from './service.ts'

/** In one line: what is to do, to be said, to be judged, or what stands against the award. */
export function awardReason(verdict: AwardVerdict, session: Session): string {
  const service = verdict.answer === 'no' ? [] : serviceOf(verdict.compiled)
  const inReturn = service.map(({ needs }) =>
    session.t('funding.years-of-service', { years: yearsOf(needs) }),
  )
  return [decidingReason(verdict, session), ...inReturn].filter(Boolean).join(' · ')
}

function decidingReason(verdict: AwardVerdict, session: Session): string {
  const { answer, open, givesWay, tooLate, closes } = verdict
  const { t } = session
  if (verdict.replacedBy !== undefined) return t('funding.replaced', { award: verdict.replacedBy })
  const [way] = givesWay.filter(({ surely }) => surely || answer !== 'no')
  if (answer === 'no' && tooLate && closes !== undefined)
    return t('funding.too-late', { day: dayText(closes, session) })
  if (way && (way.surely || open.length === 0)) return wayText(way, session)
  if (answer === 'no') return refusal(verdict, session)
  const [first] = open
  if (first) return several(openText(first, session), open.length, session)
  return todoText(verdict, session)
}

function refusal({ compiled, refusedBy, situation }: AwardVerdict, session: Session): string {
  const refusing = compiled.units.filter(({ id }) => refusedBy.includes(id))
  const text = firstAgainst(refusing, situation, session)
  return text ? several(text, refusing.length, session) : session.t('funding.closed')
}

/** 0 where the source names no number. */
const yearsOf = (needs: Requirement['needs']): number => (needs?.kind === 'conduct' ? (needs.number ?? 0) : 0)

function wayText({ to, surely, rule: { item } }: GivenWay, { t }: Session): string {
  if (item.liftedBy !== undefined) return t('funding.gives-way-unless', { award: to, paper: item.liftedBy })
  return t(surely ? 'funding.gives-way' : 'funding.may-give-way', { award: to })
}
