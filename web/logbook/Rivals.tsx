import { bodiesOf, type ShownRecord } from '@famulus/domain/logbook'
import { formatShortDay, type Translate } from '@famulus/messages/speaking'
import { Button } from '@mantine/core'
import { useLanguage, useT } from '../app/language.tsx'
import { besideText, entryText } from './entry-text.ts'
import { goalText } from './goal-text.ts'
import type { OpenStay } from './kept-stay.ts'
import styles from './Logbook.module.css'
import { type Pair, pairsOf } from './pairs.ts'
import { type Edit, keptStays } from './stay-store.ts'
import { placeOf } from './stay-title.ts'

/** What two devices changed without knowing of each other, side by side. */
export function Rivals({ open }: { readonly open: OpenStay }) {
  const t = useT()
  const pairs = pairsOf([open.record, ...open.records])
  if (pairs.length === 0) return null
  return (
    <section className={`${styles.rivals} card`} aria-labelledby="rivals">
      <h2 id="rivals">{t('logbook.rivals.heading', { number: pairs.length })}</h2>
      <p>{t('logbook.rivals.lead')}</p>
      {pairs.map((pair) => (
        <OnePair key={pair.rival.recordId} open={open} pair={pair} />
      ))}
    </section>
  )
}

function OnePair({ open, pair: { first, rival } }: { readonly open: OpenStay; readonly pair: Pair }) {
  const { t } = useLanguage()
  const isStay = first.recordId === open.stayId
  const write = (edits: readonly Edit[]) => keptStays.write(open.stayId, edits)
  const edit = ({ recordId, kind }: ShownRecord, body: ShownRecord['body'], seen: ShownRecord): Edit => ({
    recordId,
    kind,
    body,
    seen,
  })
  // Kept as it is, a rival is none any more. What the stay is stands in one place: there the text is taken over.
  const keepRival = isStay
    ? [edit(first, rival.body, first), edit(rival, null, rival)]
    : [edit(first, null, first), edit(rival, rival.body, rival)]
  return (
    <div className={styles.pair}>
      <Side title={t('logbook.rivals.first')} record={first} keep={() => write([edit(rival, null, rival)])} />
      <Side title={t('logbook.rivals.second')} record={rival} keep={() => write(keepRival)} />
      {isStay ? null : (
        <Button variant="default" onClick={() => write([edit(rival, rival.body, rival)])}>
          {t('logbook.rivals.both')}
        </Button>
      )}
    </div>
  )
}

function Side({
  title,
  record,
  keep,
}: {
  readonly title: string
  readonly record: ShownRecord
  readonly keep: () => void
}) {
  const { t, language } = useLanguage()
  return (
    <div className={styles.side}>
      <h3>{title}</h3>
      {linesOf(record, t, (day) => formatShortDay(day, language)).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Button variant="default" onClick={keep}>
        {t('logbook.rivals.keep')}
      </Button>
    </div>
  )
}

/** All that a record says, so that the student sees wherein two differ. */
function linesOf(record: ShownRecord, t: Translate, day: (iso: string) => string): string[] {
  const [entry] = bodiesOf('entry', [record])
  if (entry) {
    const { on, note, reflection } = entry
    const texts = [note, ...Object.values(reflection ?? {})].flatMap((text) => text ?? [])
    return [entryText(entry, t), day(on), besideText(entry, t), ...texts].filter(Boolean)
  }
  const [stay] = bodiesOf('stay', [record])
  if (stay) return [placeOf(stay, t), `${day(stay.startsOn)} – ${day(stay.endsOn)}`]
  const [absence] = bodiesOf('absence', [record])
  if (absence) return [t(`logbook.reason.${absence.reason}`), `${day(absence.from)} – ${day(absence.to)}`]
  const [goal] = bodiesOf('goal', [record])
  return goal ? [goalText(goal, t), goal.reachedOn ? day(goal.reachedOn) : ''].filter(Boolean) : []
}
