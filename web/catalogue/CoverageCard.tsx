import { type Counted, countBy, shareOf, type Told } from '@famulus/advice/catalogue'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import styles from './Sources.module.css'

const ways = ['computed', 'judgement', 'sentence'] as const
const sides = ['hosts', 'awards'] as const
const FIRST = 12

/** How far what sources say can be computed: by topic, for hosts and for funders. */
export function CoverageCard(told: Readonly<Record<(typeof sides)[number], readonly Told[]>>) {
  const t = useT()
  const [side, setSide] = useState<(typeof sides)[number]>('hosts')
  const { rules, mandatory, share } = shareOf(told[side])
  return (
    <section className={`${styles.card} card`} aria-labelledby="coverage">
      <h2 id="coverage">{t('sources.coverage.title')}</h2>
      <fieldset className={styles.sides}>
        <legend className="visually-hidden">{t('sources.coverage.of')}</legend>
        {sides.map((one) => (
          <label key={one}>
            <input type="radio" name="side" checked={side === one} onChange={() => setSide(one)} />
            {t(`sources.coverage.${one}`)}
          </label>
        ))}
      </fieldset>
      <p className="soft" role="status">
        {t('sources.coverage.share', { rules, mandatory, percent: Math.round(1000 * share) / 10 })}
      </p>
      <p className={styles.legend} aria-hidden="true">
        {ways.map((way) => (
          <span key={way}>
            <i data-way={way} /> {t(`sources.way.${way}`)}
          </span>
        ))}
      </p>
      <TopicBars key={side} told={told[side]} />
    </section>
  )
}

const rulesOf = (counted: Counted): number => ways.reduce((sum, way) => sum + counted[way], 0)

function TopicBars({ told }: { readonly told: readonly Told[] }) {
  const t = useT()
  const [isAll, setAll] = useState(false)
  const topics = countBy(told, true).sort((a, b) => rulesOf(b) - rulesOf(a))
  const most = Math.max(1, ...topics.map(rulesOf))
  return (
    <>
      <table className={styles.bars}>
        <caption className="visually-hidden">{t('sources.coverage.caption')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('sources.coverage.topic')}</th>
            <th scope="col">{t('sources.coverage.rules')}</th>
          </tr>
        </thead>
        <tbody>
          {(isAll ? topics : topics.slice(0, FIRST)).map((topic) => (
            <tr key={topic.name}>
              <th scope="row">{t(`sources.topic.${topic.name}`)}</th>
              <td>
                <TopicBar topic={topic} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {topics.length > FIRST ? (
        <button type="button" className="link" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {t(isAll ? 'sources.fewer' : 'sources.all', { number: topics.length })}
        </button>
      ) : null}
    </>
  )
}

function TopicBar({ topic, most }: { readonly topic: Counted; readonly most: number }) {
  const t = useT()
  const { computed, judgement, sentence } = topic
  return (
    <span className={styles.bar}>
      {ways.map((way) => (
        <i
          key={way}
          data-way={way}
          aria-hidden="true"
          style={{ width: `${((82 * topic[way]) / most).toFixed(2)}%` }}
        />
      ))}
      <b aria-hidden="true">{rulesOf(topic)}</b>
      <span className="visually-hidden">
        {t('sources.coverage.count', { computed, judgement, sentence })}
      </span>
    </span>
  )
}
