import { yearText } from '@famulus/advice/programmes'
import type { Programme, Source } from '@famulus/domain/programmes'
import { useScene } from '../app/scene.tsx'
import styles from './AboutProgramme.module.css'

/** Every page that was read, with its year and what is wrong with the copy; the host's own page first. */
export function SourceList({ programme }: { readonly programme: Programme }) {
  const { t } = useScene().session
  const detailsOf = (source: Source) =>
    [
      yearText(source, t),
      source.kind === 'reported' ? t('explain.reported') : '',
      source.cut ? t('explain.cut') : '',
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <section className={`${styles.section} ${styles.sources}`}>
      <h2>{t('explain.sources')}</h2>
      {programme.homepage ? (
        <p>
          <a href={programme.homepage} target="_blank" rel="noreferrer">
            {t('programme.homepage')}
          </a>
        </p>
      ) : null}
      <ul>
        {programme.sources.map((source) => (
          <li key={source.key}>
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.title}
            </a>{' '}
            <small>{detailsOf(source)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
