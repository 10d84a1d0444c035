import type { ApplicationDetail } from '@famulus/contract'
import { formatDay } from '@famulus/messages/speaking'
import { useLanguage } from '../app/language.tsx'
import styles from './Path.module.css'
import { type PathStep, pathOf } from './path.ts'

/** How far an application is, as a line with what is behind it and what is to come. */
export function Path({ detail }: { readonly detail: ApplicationDetail }) {
  const { t } = useLanguage()
  return (
    <ol className={styles.path} aria-label={t('applications.path.title')}>
      {pathOf(detail).map((step) => (
        <Step key={step.stage} step={step} />
      ))}
    </ol>
  )
}

function Step({ step: { stage, is, on } }: { readonly step: PathStep }) {
  const { t, language } = useLanguage()
  return (
    <li data-is={is} {...(is === 'now' ? { 'aria-current': 'step' } : {})}>
      <b>{t(`applications.path.${stage}`)}</b>
      <small>{on === undefined ? t(`applications.path.is.${is}`) : formatDay(on, language)}</small>
    </li>
  )
}
