import {
  axisOver,
  dueOf,
  monthsLine,
  type Pair,
  type Planned,
  pairsOf,
  phaseAt,
  type Spare,
  tightPace,
  titleText,
} from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import { shortDay } from '@famulus/advice/time'
import type { Scheduled } from '@famulus/domain/planning'
import type { Day } from '@famulus/domain/time'
import { bold, dim, style } from '../../terminal/style.ts'
import { clip, flow, pad, paragraph, terminalWidth, widthOf } from '../../terminal/width.ts'
import { bar } from './bar.ts'

type Row = Pair & {
  readonly title: string
  readonly by: string
  readonly slack: string
  readonly isTight: boolean
}

/** One row a task: what, when, by when to begin, how much time there is to spare. */
export function timelineView({ stay: { plan } }: Planned, session: Session): string {
  const { t, today, language } = session
  const tight = new Set(plan[tightPace(plan)].chain.ids)
  const rows = pairsOf(plan).map((pair) => rowOf(pair, tight, session))
  const axis = axisOver(...spanOfRows(rows, today), 0)
  const widths = widthsFor(rows, session)
  const scaled = { ...axis, columns: widths.bar }
  const line = (mark: string, title: string, picture: string, by: string, slack: string) =>
    [
      `${mark} ${pad(clip(title, widths.title), widths.title)}`,
      picture,
      ...(widths.by ? [pad(by, widths.by)] : []),
      slack,
    ]
      .join('  ')
      .trimEnd()
  const head = line(
    ' ',
    '',
    pad(monthsLine(scaled, language), widths.bar),
    t('planning.column.by'),
    t('planning.column.slack'),
  )
  const lines = rows.flatMap((row, index) => {
    const phase = phaseAt(rows, index)
    const text = line(
      row.isTight ? '▸' : ' ',
      row.title,
      bar(row, scaled, today, paintOf(row)),
      row.by,
      paintSlack(row),
    )
    return phase === (index > 0 ? phaseAt(rows, index - 1) : undefined)
      ? [text]
      : [bold(t(`planning.phase.${phase}`)), text]
  })
  const legend = flow(t('planning.legend').split('   '), '   ')
  return [dim(head), ...lines, '', dim(legend), dim(paragraph(t('planning.to-spare-note'), '', 0))].join('\n')
}

function rowOf(pair: Pair, tight: ReadonlySet<string>, session: Session): Row {
  const { task } = pair.typical
  return { ...pair, title: titleText(task, session), isTight: tight.has(task.id), ...dueTexts(pair, session) }
}

function dueTexts(pair: Pair, session: Session): Pick<Row, 'by' | 'slack'> {
  const { t } = session
  const due = dueOf(pair)
  switch (due.of) {
    case 'done':
      return { by: '', slack: t('planning.done-on', { day: shortDay(due.day, session) }) }
    case 'skipped':
      return { by: '', slack: t('planning.skipped', { why: due.why }) }
    case 'waiting':
      return { by: '', slack: t('planning.waiting-for', { who: due.who }) }
    case 'no-last-day':
    case 'too-late':
      return { by: '', slack: t(`planning.${due.of}`) }
    case 'free':
      return { by: '', slack: '' }
    case 'spare':
      return spareTexts(due, session)
  }
}

function spareTexts({ typical, worst, by, atMost }: Spare, session: Session): Pick<Row, 'by' | 'slack'> {
  const { t } = session
  const slack =
    typical === worst ? t('planning.slack', { days: typical }) : t('planning.slack-two', { typical, worst })
  const most = atMost ? '≤ ' : ''
  return { by: by === undefined ? '' : `${most}${shortDay(by, session)}`, slack: `${most}${slack}` }
}

/** From today, or what began before it, to the last day of any task. */
function spanOfRows(rows: readonly Row[], today: Day): [Day, Day] {
  const ends = rows
    .flatMap(({ typical, worst }) => [typical, worst])
    .map(({ earliest, latest }) => latest?.done ?? earliest.done)
  const began = rows.flatMap(({ typical: { told, earliest } }) =>
    told && 'waitingFor' in told ? [earliest.begins] : [],
  )
  return [Math.min(today, ...began), Math.max(today, ...ends)]
}

const LEAST_BAR = 14
const MOST_TITLE = 46

function widthsFor(rows: readonly Row[], { t }: Session): { title: number; bar: number; by: number } {
  const total = terminalWidth()
  const slack = Math.max(
    widthOf(t('planning.column.slack')),
    ...rows.map((row) => Math.min(16, widthOf(row.slack))),
  )
  const by =
    total < 90 ? 0 : Math.max(widthOf(t('planning.column.by')), ...rows.map((row) => widthOf(row.by)))
  const room = total - 2 - slack - 2 - 2 - (by ? by + 2 : 0)
  const wanted = Math.min(MOST_TITLE, Math.max(...rows.map(({ title }) => widthOf(title))))
  const title = Math.max(8, Math.min(wanted, room - LEAST_BAR, Math.floor(room * 0.5)))
  return { title, bar: Math.max(6, room - title), by }
}

const isLate = ({ slackDays = 0 }: Scheduled): boolean => slackDays < 0

function paintOf(row: Row): (text: string) => string {
  if (isOver(row)) return dim
  if (isLate(row.typical)) return (text) => style('red', text)
  if (isLate(row.worst)) return (text) => style('yellow', text)
  return row.isTight ? bold : (text) => style('cyan', text)
}

const isOver = ({ typical: { told } }: Row): boolean => told !== undefined && !('waitingFor' in told)

const paintSlack = (row: Row): string =>
  (isOver(row) ? dim : isLate(row.worst) ? paintOf(row) : (text: string) => text)(row.slack)
