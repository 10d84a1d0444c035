import {
  type Assessed,
  feeText,
  type Sourced,
  situationOf,
  sourceText,
  yearText,
} from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { dayText, spanText } from '@famulus/advice/time'
import type { Programme } from '@famulus/domain/programmes'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'

type Section = (programme: Programme, session: Session) => string[]

/** What the sources say beside the rules: money, papers, selection, conflicts, notes, and the sources themselves. */
export function aboutView(programme: Programme, session: Session): string {
  const sections: Section[] = [mixedUp, conflicts, fees, selection, documents, notes, sources]
  return withoutEmpty(sections.map((section) => section(programme, session)))
}

/** Sections with a blank line between; those that hold nothing but their title are left out. */
export const withoutEmpty = (sections: readonly (readonly string[])[]): string =>
  sections
    .filter((lines) => lines.length > 1)
    .map((lines) => lines.join('\n'))
    .join('\n\n')

/** When one can apply for the start that the answer speaks of, and what else is known of dates. */
export function datesView(one: Assessed, session: Session): string {
  const { t } = session
  const { assessment, compiled } = one
  const { programme } = compiled
  const { opens, closes, start } = assessment
  const known = [
    opens === undefined
      ? undefined
      : t('explain.opens', { start: dayText(start, session), day: dayText(opens, session) }),
    closes === undefined
      ? undefined
      : t('explain.closes', { start: dayText(start, session), day: dayText(closes, session) }),
    ...(programme.calendar?.decision
      ? [
          t('explain.decision', {
            span: spanText(situationOf(one, session).moments.placement, session),
          }),
        ]
      : []),
  ].filter((text) => text !== undefined)
  const notes = (programme.calendar?.notes ?? []).map(
    ({ says, source }) => `${says} ${dim(`(${sourceText(source, programme, session)})`)}`,
  )
  const lines = [
    ...(known.length > 0 ? known : [t('explain.window-unknown')]),
    t('explain.apply-now', { answer: t(`answers.${assessment.applyNow}`) }),
    ...notes,
  ]
  return [bold(t('explain.dates')), ...lines.map((line) => paragraph(line, '  ', 2))].join('\n')
}

const mixedUp: Section = ({ mixedUpWith }, { t }) => [
  bold(t('explain.mixed-up')),
  ...(mixedUpWith ?? []).map(({ programme, says }) => paragraph(`${programme}: ${says}`, '  ', 4)),
]

const conflicts: Section = (programme, session) => [
  bold(session.t('explain.conflicts')),
  ...programme.conflicts.flatMap(({ about, a, aSource, b, bSource }) => [
    paragraph(`${about}:`, '  ', 2),
    paragraph(`${a} ${dim(`(${sourceText(aSource, programme, session)})`)}`, '    ≠ ', 6),
    paragraph(`${b} ${dim(`(${sourceText(bSource, programme, session)})`)}`, '    ≠ ', 6),
  ]),
]

const fees: Section = (programme, session) => [
  bold(session.t('explain.money')),
  ...programme.fees.map((fee) => {
    const text = [
      `${fee.id.replaceAll('_', ' ')}: ${feeText(fee, programme, session)}`,
      fee.waivedIf,
      fee.note,
    ]
      .filter(Boolean)
      .join('; ')
    return paragraph(`${text} ${dim(`(${sourceText(fee.source, programme, session)})`)}`, '  ', 4)
  }),
]

const selection: Section = ({ selection: given }, session) => [
  bold(session.t('explain.selection')),
  ...(given && given.tiers.length > 0
    ? [paragraph(session.t('cli.explain.tiers', { tiers: given.tiers.join(' → ') }), '  ', 2)]
    : []),
  ...(given?.method ? [paragraph(given.method, '  ', 2)] : []),
  ...(given?.notes ?? []).map(({ about, says }) => paragraph(`${about ? `${about}: ` : ''}${says}`, '  ', 2)),
]

type Told = { readonly about?: string | undefined; readonly says: string }

export const documents = (file: { readonly documents: readonly Told[] }, session: Session): string[] => [
  bold(session.t('explain.documents')),
  ...file.documents.map(({ says }) => paragraph(says, '  · ', 4)),
]

export const notes = (file: { readonly notes: readonly Told[] }, session: Session): string[] => [
  bold(session.t('explain.notes')),
  ...file.notes.map(({ about, says }) => paragraph(`${about ? `${about}: ` : ''}${says}`, '  · ', 4)),
]

const sources: Section = (programme, session) => [
  bold(session.t('explain.sources')),
  ...pagesOf(programme, session),
]

/** Every page with its address. */
export const pagesOf = ({ sources }: Sourced, { t }: Session): string[] =>
  sources.flatMap((source) => {
    const details = [
      yearText(source, t),
      source.kind === 'reported' ? t('explain.reported') : '',
      source.cut ? t('explain.cut') : '',
    ].filter(Boolean)
    return [
      paragraph(`${source.key}: ${source.title} (${details.join(', ')})`, '  ', 4),
      dim(`    ${source.url}`),
    ]
  })
