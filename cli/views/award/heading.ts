import { awardSentence, type ExplainedAward, serviceOf } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import { dayText } from '@famulus/advice/time'
import type { AwardVerdict } from '@famulus/domain/funding'
import { countryName } from '@famulus/messages'
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
  return paintAnswer(answer)(paragraph(`${signOf(answer)} ${awardSentence(one, session)}`, '', 2))
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
