import type { ExplainedAward } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import { dayText, isOpenSpan, spanText } from '@famulus/advice/time'

/** The way to an award: who applies, how it is given out, from when to when. */
export function wayTo({ verdict, stay }: ExplainedAward, session: Session): string[] {
  const { t } = session
  const { process, selection, calendar } = verdict.compiled.award
  const { closes } = verdict
  const { opens, placement } = verdict.situation.moments
  const start = dayText(stay.start, session)
  return [
    t(`funding.process.${process}`),
    t(`funding.selection.${selection.by}`),
    ...(selection.interview ? [t('funding.selection.interview')] : []),
    ...(opens.lo === opens.hi ? [t('explain.opens', { start, day: dayText(opens.lo, session) })] : []),
    closes === undefined
      ? t('explain.window-unknown')
      : t('explain.closes', { start, day: dayText(closes, session) }),
    ...(calendar?.decision && !isOpenSpan(placement)
      ? [t('funding.explain.decision', { span: spanText(placement, session) })]
      : []),
    ...(calendar?.leadWeeks === undefined
      ? []
      : [t('funding.explain.lead-weeks', { weeks: calendar.leadWeeks })]),
    ...(calendar?.afterStart ? [t('funding.explain.after-start')] : []),
  ]
}
