import { type Compared, startsOf } from '@famulus/advice/planning'
import { type Assessed, situationOf } from '@famulus/advice/programmes'
import { ruleMark } from '@famulus/advice/requirements'
import type { Session } from '@famulus/advice/session'
import { isOpenSpan, runsText, spanText } from '@famulus/advice/time'
import { pagesOf } from '@famulus/domain/programmes'
import type { CellLine } from './comparison.ts'

/** Starts that no rule surely forbids, or can be made possible. */
export const possibleStarts = ({ assessment: { windows, reachable } }: Assessed) =>
  reachable.possible.length > 0 ? reachable.possible : windows.possible

/** When one could start: surely, else perhaps, else not within two years. */
export function startLines({ one }: Compared, session: Session): CellLine[] {
  const certain = startsOf(one)
  const possible = possibleStarts(one)
  if (certain.length > 0) return [{ text: runsText(certain, session) }]
  if (possible.length === 0) return [{ text: session.t('explain.no-window') }]
  return [{ text: session.t('shortlist.perhaps', { runs: runsText(possible, session) }) }]
}

/** How long one may stay: the host's blocks and limits. */
export function blocksLines({ one }: Compared, { t }: Session): CellLine[] {
  const { calendar, sources } = one.compiled.programme
  const { blockWeeks, minWeeks, maxWeeks, source } = calendar ?? {}
  const texts = [
    ...(blockWeeks === undefined ? [] : [t('shortlist.block-weeks', { weeks: blockWeeks })]),
    ...(minWeeks === undefined ? [] : [t('shortlist.min-weeks', { weeks: minWeeks })]),
    ...(maxWeeks === undefined ? [] : [t('shortlist.max-weeks', { weeks: maxWeeks })]),
  ]
  return texts.length === 0 ? [] : [{ text: texts.join(', '), pages: pagesOf(source, sources) }]
}

/** When places are given out, for the start that the answer speaks of. */
export function decisionLines({ one }: Compared, session: Session): CellLine[] {
  const { calendar, sources } = one.compiled.programme
  const { placement } = situationOf(one, session).moments
  if (!calendar?.decision || isOpenSpan(placement)) return []
  return [{ text: spanText(placement, session), pages: pagesOf(calendar.decision.source, sources) }]
}

/** What is asked of languages where it concerns this student, and how that stands; of alternatives those that are met. */
export function languageLines({ one }: Compared, session: Session): CellLine[] {
  const { units, programme } = one.compiled
  const situation = situationOf(one, session)
  return units.flatMap(({ members }) => {
    const marked = members
      .filter(({ requirement }) => requirement.about === 'language')
      .map((lowered) => ({
        rule: lowered.requirement,
        mark: ruleMark(lowered, situation, session),
      }))
    const met = marked.filter(({ mark }) => mark === 'met')
    return (met.length > 0 ? met : marked)
      .filter(({ mark }) => mark !== 'not-applicable')
      .map(({ rule: { says, source }, mark }) => ({
        text: session.t('shortlist.rule', { says, verdict: session.t(`answers.verdict.${mark}`) }),
        quotes: [says],
        pages: pagesOf(source, programme.sources),
      }))
  })
}

export function papersLines({ one }: Compared, { t }: Session): CellLine[] {
  const { documents, sources, id } = one.compiled.programme
  if (documents.length === 0) return []
  const keys = [...new Set(documents.flatMap(({ source }) => source))]
  return [
    { text: t('shortlist.papers', { number: documents.length }), pages: pagesOf(keys, sources), to: id },
  ]
}

export function selectionLines({ one }: Compared, { t }: Session): CellLine[] {
  const { selection, sources } = one.compiled.programme
  if (!selection) return []
  const { tiers, method, firstCome, notes = [], source } = selection
  const pages = pagesOf(source, sources)
  return [
    ...(method ? [{ text: method, quotes: [method], pages }] : []),
    ...(firstCome ? [{ text: t('shortlist.first-come'), pages }] : []),
    ...(tiers.length > 0
      ? [{ text: t('shortlist.tiers', { tiers: tiers.join(' → ') }), quotes: tiers, pages }]
      : []),
    ...notes.map(({ says, source }) => ({ text: says, quotes: [says], pages: pagesOf(source, sources) })),
  ]
}
