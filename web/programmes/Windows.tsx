import { type Assessed, situationOf } from '@famulus/advice/programmes'
import { dayText, runsText, spanText } from '@famulus/advice/time'
import { horizonOf } from '@famulus/domain/programmes'
import {
  dayOf,
  dayOfParts,
  FIRST_DAY,
  type IsoDate,
  isoOf,
  LAST_DAY,
  partsOf,
  unionRuns,
} from '@famulus/domain/time'
import { localeOf } from '@famulus/messages/speaking'
import { useScene } from '../app/scene.tsx'
import styles from './Windows.module.css'

/** Two years of start days: where every rule is met, where that is possible, the host's blocks, when to apply, today. */
export function Windows({ one }: { readonly one: Assessed }) {
  const { session } = useScene()
  const { t, today, language } = session
  const { windows, reachable, start } = one.assessment
  const { year, month } = partsOf(today)
  const from = dayOfParts(year, month, 1)
  const until = horizonOf(today)
  const place = (lo: number, hi: number) => {
    const share = (days: number) => `${((100 * days) / (until - from)).toFixed(2)}%`
    const [begin, end] = [Math.max(lo, from), Math.min(hi + 1, until)]
    return { left: share(begin - from), width: `max(2px, ${share(Math.max(0, end - begin))})` }
  }
  const { opens, closes } = situationOf(one, session).moments
  const applies = {
    lo: opens.hi < LAST_DAY ? opens.hi : today,
    hi: closes.lo > FIRST_DAY ? closes.lo : today,
  }
  const isDated = closes.lo > FIRST_DAY && closes.lo < until && closes.lo >= from
  const possible = unionRuns(windows.possible, reachable.possible)
  const shown = (hi: number, lo: number) => hi >= from && lo < until
  const blocks = blocksOf(one).filter(({ lo, hi }) => shown(hi, lo))
  const letter = new Intl.DateTimeFormat(localeOf[language], { month: 'narrow', timeZone: 'UTC' })
  return (
    <section className={`${styles.windows} card`} aria-labelledby="windows">
      <h2 id="windows">{t('programme.windows')}</h2>
      <div className={styles.months} aria-hidden="true">
        {monthsOf(from, until).map((first) => {
          const parts = partsOf(first)
          return (
            <span
              key={first}
              style={{ left: place(first, first).left }}
              data-year={parts.month === 1 || undefined}
            >
              {parts.month === 1 ? parts.year : letter.format(Date.UTC(parts.year, parts.month - 1, 1))}
            </span>
          )
        })}
      </div>
      <div className={styles.track} role="img" aria-label={textOf(one, session)}>
        {possible
          .filter(({ lo, hi }) => shown(hi, lo))
          .map(({ lo, hi }) => (
            <i key={`p${lo}`} className={styles.possible} style={place(lo, hi)} />
          ))}
        {windows.certain
          .filter(({ lo, hi }) => shown(hi, lo))
          .map(({ lo, hi }) => (
            <i key={`c${lo}`} className={styles.certain} style={place(lo, hi)} />
          ))}
        {blocks.map(({ lo, hi }) => (
          <i key={`b${lo}`} className={styles.block} style={place(lo, hi)} />
        ))}
        {one.assessment.answer === 'no' ? null : <i className={styles.start} style={place(start, start)} />}
        <i className={styles.today} style={{ left: place(today, today).left }} />
      </div>
      {isDated ? (
        <div className={styles.application} aria-hidden="true">
          <i style={place(applies.lo, applies.hi)} />
        </div>
      ) : null}
      <p className={styles.keys}>
        <Key kind="certain" />
        <Key kind="possible" />
        {blocks.length > 0 ? <Key kind="block" /> : null}
        {isDated ? <Key kind="application" /> : null}
        <Key kind="today" />
      </p>
      <p className={styles.words}>{textOf(one, session)}</p>
      {isDated ? (
        <p className={styles.words}>
          {t('programme.applies', { start: dayText(start, session), span: spanText(applies, session) })}
        </p>
      ) : null}
    </section>
  )
}

function Key({ kind }: { readonly kind: 'certain' | 'possible' | 'block' | 'application' | 'today' }) {
  const { t } = useScene().session
  return (
    <span>
      <i className={styles[kind]} aria-hidden="true" />
      {t(`programme.key.${kind}`)}
    </span>
  )
}

function textOf(one: Assessed, session: ReturnType<typeof useScene>['session']): string {
  const { windows, reachable } = one.assessment
  const { t } = session
  if (windows.certain.length > 0) return t('programme.certain', { days: runsText(windows.certain, session) })
  const possible = unionRuns(windows.possible, reachable.possible)
  return possible.length > 0
    ? t('programme.possible', { days: runsText(possible, session) })
    : t('programme.no-window')
}

const blocksOf = ({ compiled: { programme } }: Assessed) =>
  (programme.calendar?.blocks ?? []).map(({ from, to }) => ({
    lo: dayOf(from as IsoDate), // read strictly as an ISO date
    hi: dayOf((to ?? from) as IsoDate),
  }))

function monthsOf(from: number, until: number): number[] {
  const firsts: number[] = []
  const { year, month } = partsOf(from)
  for (let index = 0; ; index += 1) {
    const first = dayOf(
      isoOf(dayOfParts(year + Math.floor((month - 1 + index) / 12), ((month - 1 + index) % 12) + 1, 1)),
    )
    if (first >= until) return firsts
    firsts.push(first)
  }
}
