import {
  awardSentence,
  benefitCounts,
  benefitResult,
  benefitTerms,
  benefitWorking,
  type ExplainedAward,
  paidText,
  ruleWords,
  serviceOf,
} from '@famulus/advice/funding'
import { leafText, leavesOf } from '@famulus/advice/requirements'
import type { Session } from '@famulus/advice/session'
import type { Award, CompiledAward, CumulationRule, PaidBenefit, Said } from '@famulus/domain/funding'
import { pagesOf } from '@famulus/domain/programmes'
import {
  evaluate,
  explain,
  MET,
  nameOf,
  type Page,
  type Situation,
  UNMET,
} from '@famulus/domain/requirements'
import { payoutLines } from './payouts.ts'
import { wayTo } from './way-to.ts'

/** Words with the pages that they stand on. */
export type Sourced = {
  readonly text: string
  /** `text` is in the words of the source. */
  readonly isQuoted?: true
  /** The source's own words beside ours. */
  readonly quote?: string | undefined
  readonly more: readonly string[]
  readonly pages: readonly Page[]
}

/** A sentence with words of the sources in it. */
export type Quoted = { readonly text: string; readonly quotes: readonly string[] }

/** All about one award for one stay, in words: what the list of awards opens. */
export type AwardDetail = {
  readonly sentence: string
  /** What is asked for in return, and whether it has to be paid back. */
  readonly terms: readonly Quoted[]
  readonly total: string
  /** What counts first, then older rates and what others get. */
  readonly pays: readonly Sourced[]
  /** When it is paid. */
  readonly payouts: readonly Sourced[]
  /** Requirements that are not met yet, or not known to be. */
  readonly open: readonly Sourced[]
  readonly met: number
  readonly rules: readonly Sourced[]
  readonly applying: readonly Quoted[]
  readonly documents: readonly string[]
  readonly homepage: string | undefined
  readonly pages: readonly Page[]
}

export function awardDetail(one: ExplainedAward, session: Session): AwardDetail {
  const { compiled, situation } = one.verdict
  const { award, frames } = compiled
  const members = compiled.units.flatMap((unit) => unit.members)
  const open = members.filter(({ core }) => !core || evaluate(core, situation) !== MET)
  return {
    sentence: awardSentence(one, session),
    terms: termsOf(compiled, session),
    total: one.benefits.length > 0 ? paidText(one, session) : session.t('funding.explain.pays.nothing'),
    pays: one.benefits
      .toSorted((a, b) => Number(benefitCounts(b)) - Number(benefitCounts(a)))
      .map((benefit) => benefitOf(benefit, one, session)),
    payouts: payoutLines(one, session),
    open: open.map(({ requirement: { id, says, source }, core }) => ({
      text: says,
      isQuoted: true,
      more: core
        ? leavesOf(explain(core, situation)).map(
            ({ leaf, verdict }) =>
              `${session.t(`answers.verdict.${nameOf(verdict)}`)}: ${leafText(leaf, session, situation.moments)}`,
          )
        : [],
      pages: pagesOf(source, fileOf(id, compiled).sources),
    })),
    met: members.length - open.length,
    rules: compiled.rules.flatMap((rule) => ruleOf(rule, situation, session)),
    applying: [
      ...wayTo(one, session).map((text) => ({ text, quotes: [] })),
      ...(award.calendar?.notes ?? []).map(({ says }) => ({ text: says, quotes: [says] })),
    ],
    documents: award.documents.map(({ says }) => says),
    homepage: award.homepage,
    pages: [award, ...frames].flatMap(({ sources }) =>
      pagesOf(
        sources.map(({ key }) => key),
        sources,
      ),
    ),
  }
}

/** An inherited requirement has the id of its frame before its own. */
const fileOf = (id: string, { award, frames }: CompiledAward): Award =>
  frames.find((frame) => id.startsWith(`${frame.id}/`)) ?? award

function termsOf(compiled: CompiledAward, { t }: Session): Quoted[] {
  const { kind, repayPercent } = compiled.award
  return [
    ...serviceOf(compiled).map(({ says }) => ({
      text: t('funding.in-return', { service: says }),
      quotes: [says],
    })),
    ...(kind === 'loan' ? [{ text: t('funding.explain.loan'), quotes: [] }] : []),
    ...(repayPercent === undefined || kind === 'loan'
      ? []
      : [{ text: t('funding.explain.repay', { percent: repayPercent }), quotes: [] }]),
  ]
}

function benefitOf(paid: PaidBenefit, one: ExplainedAward, session: Session): Sourced {
  const { item, in: file } = paid.said
  const line = session.t(item.line === 'any' ? 'funding.explain.any-line' : `money.line.${item.line}`)
  const working = benefitCounts(paid) ? benefitWorking(paid, session) : ''
  return {
    text: `${line}: ${benefitResult(paid, one, session)}`,
    more: [working, ...benefitTerms(item, session)].filter(Boolean),
    quote: item.says,
    pages: pagesOf(item.source, file.sources),
  }
}

/** What does not concern this stay, or is overtaken, is left out here. */
function ruleOf(
  { item, in: file, when }: Said<CumulationRule>,
  situation: Situation,
  session: Session,
): Sourced[] {
  const value = when ? evaluate(when, situation) : MET
  if (value === UNMET || item.until !== undefined) return []
  const law = item.law === undefined ? '' : ` (${item.law})`
  const unsure = value === MET ? '' : session.t('funding.fund.may-apply')
  return [
    {
      text: `${item.says}${law}`,
      isQuoted: true,
      more: [unsure, ruleWords(item, session)].filter(Boolean),
      pages: pagesOf(item.source, file.sources),
    },
  ]
}
