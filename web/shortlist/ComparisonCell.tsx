import type { Compared } from '@famulus/advice/planning'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import { AnswerBadge } from '../parts/AnswerBadge.tsx'
import { Quoting } from '../parts/Quote.tsx'
import { SourceChips } from '../parts/SourceChips.tsx'
import { badgeText } from '../programmes/badge-text.ts'
import styles from './Comparison.module.css'
import type { CellLine, RowCode } from './comparison.ts'
import { StartCell } from './StartCell.tsx'

type Cell = { readonly lines: readonly CellLine[]; readonly compared: Compared }

/** A longer list is for the page of the programme; what is copied or saved has it whole. */
const MOST_LINES = 6

/** What there is to say about one question and one programme; where no source tells, that is said. */
export function ComparisonCell({ code, lines, compared }: Cell & { readonly code: RowCode }) {
  const { t } = useScene().session
  if (code === 'answer') return <AnswerCell lines={lines} compared={compared} />
  if (code === 'window') return <StartCell one={compared.one} text={lines[0]?.text ?? ''} />
  if (lines.length === 0)
    return (
      <td className={`${styles.cell} ${styles.nothing}`}>
        {t(isNothingToDo(code) ? 'shortlist.none' : 'shortlist.nothing')}
      </td>
    )
  const more = lines.length - MOST_LINES
  if (lines.length === 1 && lines[0])
    return (
      <td className={styles.cell}>
        <LineText line={lines[0]} />
      </td>
    )
  return (
    <td className={styles.cell}>
      <ul className={styles.lines}>
        {withPagesOnce(lines.slice(0, MOST_LINES)).map((line) => (
          <li key={line.text}>
            <LineText line={line} />
          </li>
        ))}
        {more > 0 ? (
          <li>
            <Link to="/programmes/$id" params={{ id: compared.one.compiled.programme.id }}>
              {t('shortlist.more-lines', { number: more })}
            </Link>
          </li>
        ) : null}
      </ul>
    </td>
  )
}

/** Where lines in a row rest on the same pages, these stand below the last of them. */
const withPagesOnce = (lines: readonly CellLine[]): CellLine[] =>
  lines.map((line, index) => {
    const next = lines[index + 1]
    return next && JSON.stringify(next.pages) === JSON.stringify(line.pages) ? { ...line, pages: [] } : line
  })

/** Of what is computed, nothing is none; of what a source would have to say, it is not known. */
const isNothingToDo = (code: RowCode): boolean => ['todo', 'open', 'refused'].includes(code)

function AnswerCell({ lines, compared: { one } }: Cell) {
  const { session } = useScene()
  const { answer, unread } = one.assessment
  return (
    <td className={styles.cell}>
      <AnswerBadge answer={answer}>{badgeText(one, session)}</AnswerBadge>
      <p className={styles.sentence}>{lines[0]?.text}</p>
      {unread > 0 ? <small>{session.t('shortlist.unread', { number: unread })}</small> : null}
    </td>
  )
}

function LineText({ line: { text, quotes = [], pages = [], to, money } }: { readonly line: CellLine }) {
  return (
    <>
      {to !== undefined ? (
        <Link to="/programmes/$id" params={{ id: to }}>
          {text}
        </Link>
      ) : money ? (
        <Link to="/money" search={money}>
          {text}
        </Link>
      ) : (
        <Quoting text={text} quotes={quotes} />
      )}
      <SourceChips pages={pages} />
    </>
  )
}
