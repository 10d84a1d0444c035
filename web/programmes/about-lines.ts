import { type Assessed, feeText, situationOf } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { dayText, spanText } from '@famulus/advice/time'
import type { Programme } from '@famulus/domain/programmes'

/** A line of what the sources say, with the keys of its pages. */
export type AboutLine = {
  readonly key: string
  readonly text: string
  readonly source?: string | readonly string[] | undefined
  /** In the words of the sources. */
  readonly isQuoted?: true
  /** Where only parts of it are. */
  readonly quotes?: readonly string[]
  /** A programme that the line speaks of. */
  readonly programme?: string
}

type Told = {
  readonly about?: string | undefined
  readonly says: string
  readonly source?: string | readonly string[]
}

export const told = ({ about, says, source }: Told): AboutLine => ({
  key: `${about} ${says}`,
  text: about ? `${about}: ${says}` : says,
  source,
  isQuoted: true,
})

/** When one can apply for the start that the answer speaks of, and what else is known of dates. */
export function dateLines(one: Assessed, session: Session): AboutLine[] {
  const { t } = session
  const { opens, closes, start, applyNow } = one.assessment
  const { calendar } = one.compiled.programme
  const source = calendar?.application?.source ?? calendar?.source
  const on = (code: 'opens' | 'closes', day: number | undefined): AboutLine[] => {
    if (day === undefined) return []
    const values = { start: dayText(start, session), day: dayText(day, session) }
    return [{ key: code, text: t(`explain.${code}`, values), source }]
  }
  const window = [...on('opens', opens), ...on('closes', closes)]
  return [
    ...(window.length > 0 ? window : [{ key: 'unknown', text: t('explain.window-unknown') }]),
    ...decisionLine(one, session),
    { key: 'now', text: t('explain.apply-now', { answer: t(`answers.${applyNow}`) }) },
    ...(calendar?.notes ?? []).map(told),
  ]
}

function decisionLine(one: Assessed, session: Session): AboutLine[] {
  const decision = one.compiled.programme.calendar?.decision
  if (!decision) return []
  const span = spanText(situationOf(one, session).moments.placement, session)
  return [{ key: 'decision', text: session.t('explain.decision', { span }), source: decision.source }]
}

/** The host's own fees as it prints them, with their year. */
export const feeLines = (programme: Programme, session: Session): AboutLine[] =>
  programme.fees.map((fee) => {
    const name = capitalised(fee.id.replaceAll('_', ' '))
    const conditions = [fee.waivedIf, fee.note].filter((text) => text !== undefined)
    return {
      key: fee.id,
      text: [`${name}: ${feeText(fee, programme, session)}`, ...conditions].join('; '),
      quotes: [name, ...conditions],
      source: fee.source,
    }
  })

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** How places are given, beside the order of who comes first. */
export const selectionLines = ({ selection }: Programme, { t }: Session): AboutLine[] => [
  ...(selection?.firstCome
    ? [{ key: 'first', text: t('programme.first-come'), source: selection.source }]
    : []),
  ...(selection?.method
    ? [{ key: 'method', text: selection.method, source: selection.source, isQuoted: true as const }]
    : []),
  ...(selection?.notes ?? []).map(told),
]

export const mixedUpLines = ({ mixedUpWith = [] }: Programme): AboutLine[] =>
  mixedUpWith.map(({ programme, says }) => ({ key: programme, text: says, isQuoted: true, programme }))
