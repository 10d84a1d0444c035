import { type AwardVerdict, isHeld } from '@famulus/domain/funding'
import { judgeText } from '../programmes/index.ts'
import type { Session } from '../session/index.ts'
import { dayText } from '../time/index.ts'
import type { ExplainedAward } from './explained-award.ts'

/** The answer as a sentence, with its day, its steps or who decides. */
export function awardSentence(one: ExplainedAward, session: Session): string {
  const { verdict, stay, standing } = one
  const { answer, open, remedies, refusedBy } = verdict
  const { t } = session
  const facts = new Set(open.map(({ fact }) => fact).filter(Boolean))
  if (answer === 'no') return refusalText(verdict, session)
  if (answer === 'yes') return t(`funding.explain.yes.${howSure(one)}`)
  const [way] = verdict.givesWay
  if (answer === 'ask' && way && open.length === 0)
    return t('funding.explain.may-give-way', { award: way.to })
  if (answer === 'ask' && open.length === 0)
    return t('funding.explain.ask-status', { state: t(`answers.status.${standing.state}`) })
  return t(`answers.sentence.${answer}`, {
    start: dayText(stay.start, session),
    steps: remedies?.smallest.actions.length ?? 0,
    number: Math.max(1, facts.size, refusedBy.length),
    judge: judgeText(verdict, session),
  })
}

function howSure({ verdict: { compiled }, stay }: ExplainedAward): 'held' | 'right' | 'open' {
  if (isHeld(compiled, stay.facts)) return 'held'
  return compiled.award.selection.by === 'entitlement' ? 'right' : 'open'
}

function refusalText({ replacedBy, tooLate, closes, givesWay, refusedBy }: AwardVerdict, session: Session) {
  const { t } = session
  if (replacedBy !== undefined) return t('funding.explain.no.replaced', { award: replacedBy })
  const [way] = givesWay.filter(({ surely }) => surely)
  if (way) return t('funding.explain.no.gives-way', { award: way.to })
  if (tooLate && closes !== undefined)
    return t('funding.explain.no.too-late', { day: dayText(closes, session) })
  return refusedBy.length > 0
    ? t('answers.sentence.no', { number: refusedBy.length })
    : t('funding.explain.no.closed')
}
