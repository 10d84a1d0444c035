import { euroText } from '@famulus/advice/funding'
import { useScene } from '../app/scene.tsx'
import { useAwardNames } from './award-names.ts'
import type { Bars } from './bars.ts'
import { centsText } from './exactly.ts'
import styles from './MoneyBars.module.css'

const TONES = 4
const tone = (index: number) => (index % TONES) + 1

/** What it costs against who pays, on one scale. The bars say nothing that the lists below do not say in words. */
export function MoneyBars({ bars }: { readonly bars: Bars }) {
  const { t } = useScene().session
  if (bars.totalCents === 0) return null
  return (
    <figure className={`${styles.bars} card`} aria-label={t('budget.bars')}>
      <div className={styles.scale} aria-hidden="true">
        <span>{t('budget.bar.costs')}</span>
        <CostsBar bars={bars} />
        <span>{t('budget.bar.paid')}</span>
        <PaidBar bars={bars} />
      </div>
      <div>
        <p>{t('budget.bar.costs')}</p>
        <CostsLegend bars={bars} />
      </div>
      <div>
        <p>{t('budget.bar.paid')}</p>
        <PaidLegend bars={bars} />
      </div>
      <figcaption>{t('budget.key.high')}</figcaption>
    </figure>
  )
}

const width = (cents: number, { totalCents }: Bars) => ({ width: `${(100 * cents) / totalCents}%` })

function CostsBar({ bars }: { readonly bars: Bars }) {
  return (
    <div className={styles.bar}>
      {bars.costs.map(({ line, cents }, index) => (
        <i key={line} data-tone={tone(index)} style={width(cents, bars)}>
          <b>{index + 1}</b>
        </i>
      ))}
    </div>
  )
}

function CostsLegend({ bars }: { readonly bars: Bars }) {
  const { session } = useScene()
  const { t } = session
  return (
    <ol className={styles.legend}>
      {bars.costs.map(({ line, cents, isProxy }, index) => (
        <li key={line}>
          <i data-tone={tone(index)} aria-hidden="true">
            <b>{index + 1}</b>
          </i>
          {t(`money.line.${line}`)} {isProxy ? '◇ ' : ''}
          <b>{centsText(cents, session)}</b>
        </li>
      ))}
    </ol>
  )
}

function PaidBar({ bars }: { readonly bars: Bars }) {
  const { paid, openCents } = bars
  return (
    <div className={styles.bar}>
      {paid.flatMap(({ id, letter, certainCents, hopedCents }) => [
        certainCents > 0 ? (
          <i key={`${id} sure`} data-paid="certain" style={width(certainCents, bars)}>
            <b>{letter}</b>
          </i>
        ) : null,
        hopedCents > 0 ? (
          <i key={id} data-paid="hoped" style={width(hopedCents, bars)}>
            <b>{letter}</b>
          </i>
        ) : null,
      ])}
      {openCents > 0 ? <i data-paid="open" style={width(openCents, bars)} /> : null}
    </div>
  )
}

function PaidLegend({ bars: { paid, openCents, loans } }: { readonly bars: Bars }) {
  const { session } = useScene()
  const { t } = session
  const nameOf = useAwardNames()
  return (
    <ul className={styles.legend}>
      {paid.map(({ id, letter, certainCents, hopedCents }) => (
        <li key={id}>
          <i data-paid={certainCents > 0 ? 'certain' : 'hoped'} aria-hidden="true">
            <b>{letter}</b>
          </i>
          {nameOf(id)}{' '}
          {certainCents > 0 ? (
            <span>
              <b>{centsText(certainCents, session)}</b> {t('budget.key.certain')}
            </span>
          ) : null}{' '}
          {hopedCents > 0 ? (
            <span>
              <b>{centsText(hopedCents, session)}</b> {t('budget.key.hoped')}
            </span>
          ) : null}
        </li>
      ))}
      {openCents > 0 ? (
        <li>
          <i data-paid="open" aria-hidden="true" />
          {t('budget.bar.open')} <b>{centsText(openCents, session)}</b>
        </li>
      ) : null}
      {loans.map(({ id, ...sum }) => (
        <li key={id}>
          <i data-paid="loan" aria-hidden="true" />
          {t('budget.bar.loan', { award: nameOf(id), sum: euroText(sum, session) })}
        </li>
      ))}
    </ul>
  )
}
