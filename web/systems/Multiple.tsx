import type { IndicatorView } from '@famulus/advice/systems'
import { lineBox, linesOf } from './lines.ts'
import styles from './Systems.module.css'

/** One indicator of both countries: the lines to look at, and the same in words. */
export function Multiple({ indicator }: { readonly indicator: IndicatorView }) {
  const { title, unit, home, host, difference, source } = indicator
  const lines = linesOf(home.points, host.points)
  return (
    <article className={`${styles.multiple} card`}>
      <h3>{title}</h3>
      <p className="soft">{unit}</p>
      {lines ? (
        <>
          <svg viewBox={lineBox} preserveAspectRatio="none" className={styles.lines} aria-hidden="true">
            <path d={lines.home} data-side="home" />
            <path d={lines.host} data-side="host" />
          </svg>
          <p className={styles.years} aria-hidden="true">
            <span>{lines.from}</span>
            <span>{lines.to}</span>
          </p>
        </>
      ) : null}
      <dl>
        {[home, host].map((side, place) => (
          <div key={place === 0 ? 'home' : 'host'}>
            <dt>
              <i data-side={place === 0 ? 'home' : 'host'} aria-hidden="true" /> {side.country}
            </dt>
            <dd>
              {side.figure}
              {side.trend ? <small className="soft"> {side.trend}</small> : null}
            </dd>
          </div>
        ))}
      </dl>
      <p>{difference}</p>
      <small>
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.title}
        </a>
      </small>
    </article>
  )
}
