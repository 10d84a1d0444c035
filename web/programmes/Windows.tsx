import type { Assessed } from '@famulus/advice/programmes'
import { partsOf, type Runs } from '@famulus/domain/time'
import { localeOf } from '@famulus/messages/speaking'
import { useScene } from '../app/scene.tsx'
import styles from './Windows.module.css'
import { type WindowStrip, windowStripOf } from './window-strip.ts'

/** Two years of start days: where every rule is met, where that can be, the host's blocks, when to apply, today. */
export function Windows({ one }: { readonly one: Assessed }) {
  const { session } = useScene()
  const { t, today } = session
  const strip = windowStripOf(one, session)
  const place = placesIn(strip)
  const { start, application, words } = strip
  return (
    <section className={`${styles.windows} card`} aria-labelledby="windows">
      <h2 id="windows">{t('programme.windows')}</h2>
      <Months strip={strip} />
      <div className={styles.track} role="img" aria-label={words.join(' ')}>
        <Layer runs={strip.possible} kind="possible" place={place} />
        <Layer runs={strip.reachable} kind="reachable" place={place} />
        <Layer runs={strip.certain} kind="certain" place={place} />
        <Layer runs={strip.blocks} kind="block" place={place} />
        {start === undefined ? null : (
          <i className={styles.start} style={{ left: place(start, start).left }} />
        )}
        <i className={styles.today} style={{ left: place(today, today).left }} />
      </div>
      {application ? (
        <div className={styles.application} aria-hidden="true">
          <i style={place(application.lo, application.hi)} />
        </div>
      ) : null}
      <Keys strip={strip} />
      {words.map((text) => (
        <p key={text} className={styles.words}>
          {text}
        </p>
      ))}
    </section>
  )
}

type Place = (lo: number, hi: number) => { readonly left: string; readonly width: string }

function placesIn({ from, until }: WindowStrip): Place {
  const share = (days: number) => `${((100 * days) / (until - from)).toFixed(2)}%`
  return (lo, hi) => {
    const [begin, end] = [Math.max(lo, from), Math.min(hi + 1, until)]
    return { left: share(begin - from), width: `max(2px, ${share(Math.max(0, end - begin))})` }
  }
}

type LayerKind = 'certain' | 'reachable' | 'possible' | 'block'

function Layer({
  runs,
  kind,
  place,
}: {
  readonly runs: Runs
  readonly kind: LayerKind
  readonly place: Place
}) {
  return runs.map(({ lo, hi }) => <i key={lo} className={styles[kind]} style={place(lo, hi)} />)
}

/** Later in the year, the first year would run into the next one. */
const FIRST_YEAR_FITS_UNTIL = 10

/** A letter for each month, above it the year where one begins. */
function Months({ strip }: { readonly strip: WindowStrip }) {
  const { language } = useScene().session
  const letter = new Intl.DateTimeFormat(localeOf[language], { month: 'narrow', timeZone: 'UTC' })
  return (
    <div className={styles.months} aria-hidden="true">
      {strip.months.map((first, index) => {
        const { year, month } = partsOf(first)
        return (
          <span key={first} style={{ left: placesIn(strip)(first, first).left }}>
            <b>{month === 1 || (index === 0 && month < FIRST_YEAR_FITS_UNTIL) ? year : ''}</b>
            {letter.format(Date.UTC(year, month - 1, 1))}
          </span>
        )
      })}
    </div>
  )
}

function Keys({ strip }: { readonly strip: WindowStrip }) {
  const { t } = useScene().session
  const { certain, reachable, possible, blocks, start, application } = strip
  const shown = {
    certain: certain.length > 0,
    reachable: reachable.length > 0,
    possible: possible.length > 0,
    block: blocks.length > 0,
    start: start !== undefined,
    application: application !== undefined,
    today: true,
  }
  const kinds = ['certain', 'reachable', 'possible', 'block', 'start', 'application', 'today'] as const
  return (
    <p className={styles.keys}>
      {kinds
        .filter((kind) => shown[kind])
        .map((kind) => (
          <span key={kind}>
            <i className={styles[kind]} aria-hidden="true" />
            {t(`programme.key.${kind}`)}
          </span>
        ))}
    </p>
  )
}
