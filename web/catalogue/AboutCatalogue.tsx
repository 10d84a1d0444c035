import { useT } from '../app/language.tsx'
import styles from './Sources.module.css'

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

export function AboutCatalogue({ version }: { readonly version: string }) {
  const t = useT()
  return (
    <section className={styles.block} aria-labelledby="about">
      <h2 id="about">{t('sources.about.title')}</h2>
      <p>
        {t('sources.about.version', { version })} {t('sources.about.licence')}{' '}
        <a href={LICENCE} target="_blank" rel="noreferrer">
          CC BY 4.0
        </a>
        . {t('sources.about.terms')}
      </p>
    </section>
  )
}
