import type { ExplainedAward } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import { dayText, isOpenSpan, spanText } from '@famulus/advice/time'
import type { CompiledAward } from '@famulus/domain/funding'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { pagesOf } from './scene.ts'

/** The way to the award: who applies, how it is given out, from when to when. */
export function applyingView(one: ExplainedAward, session: Session): string[] {
  const { t } = session
  const { compiled } = one.verdict
  return [
    bold(t('funding.explain.applying')),
    ...[...wayOf(compiled, session), ...datesOf(one, session), ...calendarOf(compiled, session)].map((text) =>
      paragraph(text, '  ', 2),
    ),
  ]
}

/** The same without a stay: no days, but what the source says of them. */
export const statedWayView = (compiled: CompiledAward, session: Session): string[] => [
  bold(session.t('funding.explain.applying')),
  ...[...wayOf(compiled, session), ...calendarOf(compiled, session)].map((text) => paragraph(text, '  ', 2)),
]

function wayOf(compiled: CompiledAward, session: Session): string[] {
  const { t } = session
  const { process, selection, homepage } = compiled.award
  const { by, interview, says, source } = selection
  const how = [t(`funding.selection.${by}`), ...(interview ? [t('funding.selection.interview')] : [])]
  const page = source ? ` ${dim(`(${pagesOf(source, compiled.award, compiled, session)})`)}` : ''
  return [
    t(`funding.process.${process}`),
    how.join(' '),
    ...(says === undefined ? [] : [`${says}${page}`]),
    ...(homepage === undefined ? [] : [homepage]),
  ]
}

function datesOf({ verdict, stay }: ExplainedAward, session: Session): string[] {
  const { t } = session
  const { closes, situation } = verdict
  const { opens, placement } = situation.moments
  const start = dayText(stay.start, session)
  const opening = opens.lo === opens.hi ? dayText(opens.lo, session) : undefined
  const decision = verdict.compiled.award.calendar?.decision
  return [
    ...(opening === undefined ? [] : [t('explain.opens', { start, day: opening })]),
    closes === undefined
      ? t('explain.window-unknown')
      : t('explain.closes', { start, day: dayText(closes, session) }),
    ...(decision && !isOpenSpan(placement)
      ? [t('funding.explain.decision', { span: spanText(placement, session) })]
      : []),
  ]
}

function calendarOf(compiled: CompiledAward, session: Session): string[] {
  const { t } = session
  const { leadWeeks, afterStart, notes = [] } = compiled.award.calendar ?? {}
  return [
    ...(leadWeeks === undefined ? [] : [t('funding.explain.lead-weeks', { weeks: leadWeeks })]),
    ...(afterStart ? [t('funding.explain.after-start')] : []),
    ...payoutsOf(compiled, session),
    ...[compiled.award, ...compiled.frames].flatMap((file) =>
      (file === compiled.award ? notes : (file.calendar?.notes ?? [])).map(
        ({ says, source }) => `${says} ${dim(`(${pagesOf(source, file, compiled, session)})`)}`,
      ),
    ),
  ]
}

/** When the money is paid, as the award and its frames tell. */
const payoutsOf = (compiled: CompiledAward, session: Session): string[] =>
  [compiled.award, ...compiled.frames].flatMap((file) =>
    (file.calendar?.paid ?? []).map(({ benefits, parts, source }) => {
      const values = {
        what: benefits ? 'some' : 'all',
        benefits: benefits ?? [],
        parts: parts.map(({ when, percent }) => session.t(`funding.explain.paid.${when}`, { percent })),
      }
      return `${session.t('funding.explain.paid', values)} ${dim(`(${pagesOf(source, file, compiled, session)})`)}`
    }),
  )
