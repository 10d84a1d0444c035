import { serviceOf } from '@famulus/advice/funding'
import { judgeText } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { dayText } from '@famulus/advice/time'
import { type AwardVerdict, isHeld } from '@famulus/domain/funding'
import { countryName } from '@famulus/messages'
import type { ExplainedAward } from '../../explained-award.ts'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { paintAnswer, signOf } from '../answer-style.ts'

/** The award, and its answer for this student and this stay as the first sentence. */
export function headingView(one: ExplainedAward, session: Session): string {
  const { t } = session
  const { verdict } = one
  const { award, frames, sentences } = verdict.compiled
  const service = serviceOf(verdict.compiled)
  return [
    titleView(verdict, session),
    '',
    answerView(one, session),
    dim(paragraph(stayText(one, session), '  ', 2)),
    ...service.map(({ says }) => paragraph(t('funding.in-return', { service: says }), '  ', 2)),
    ...(award.kind === 'loan' ? [paragraph(t('funding.explain.loan'), '  ', 2)] : []),
    ...(award.repayPercent === undefined || award.kind === 'loan'
      ? []
      : [paragraph(t('funding.explain.repay', { percent: award.repayPercent }), '  ', 2)]),
    ...(frames.length > 0
      ? [paragraph(t('funding.explain.frames', { frames: frames.map(({ id }) => id) }), '  ', 2)]
      : []),
    ...(sentences.length > 0
      ? [paragraph(t('cli.explain.unread-count', { number: sentences.length }), '  ', 2)]
      : []),
  ].join('\n')
}

export function titleView({ compiled: { award } }: Pick<AwardVerdict, 'compiled'>, session: Session): string {
  const kind = session.t(`funding.kind.${award.kind}`)
  const parts = [kind, award.provider, countryName(award.country, session.language)]
  return [bold(paragraph(award.name, '', 0)), paragraph(parts.join(' · '), '', 0)].join('\n')
}

function answerView(one: ExplainedAward, session: Session): string {
  const { answer, compiled } = one.verdict
  const why = compiled.award.notOffered
  if (why !== undefined) return paragraph(session.t('funding.explain.not-offered', { why }), '', 2)
  return paintAnswer(answer)(paragraph(`${signOf(answer)} ${answerText(one, session)}`, '', 2))
}

function stayText({ stay: { assessed, weeks, start } }: ExplainedAward, session: Session): string {
  const { name = '', country = '' } = assessed?.compiled.programme ?? {}
  return session.t(assessed ? 'funding.explain.stay' : 'funding.explain.stay-anywhere', {
    weeks,
    start: dayText(start, session),
    programme: name,
    country: country && countryName(country, session.language),
  })
}

function answerText(one: ExplainedAward, session: Session): string {
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
