import type { ApplicationDetail } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useLanguage } from '../app/language.tsx'
import { saveFile } from '../parts/save-file.ts'
import styles from './Applications.module.css'

/** Everything as a file, and on paper: for whoever applied, and for a host that is no member. */
export function TakeAlong({ detail }: { readonly detail: ApplicationDetail }) {
  const { t, language } = useLanguage()
  const { studentId, applicationId } = detail
  const save = () =>
    saveFile(
      `famulus-application-${detail.programme.id}.json`,
      'application/json',
      JSON.stringify(detail, null, 2),
    )
  return (
    <section className={`${styles.part} card no-print`} aria-labelledby="take-along">
      <h2 id="take-along">{t('applications.take-along.title')}</h2>
      <p>{t('applications.take-along.what')}</p>
      <div className={styles.row}>
        <Button variant="default" onClick={() => window.print()}>
          {t('applications.take-along.print')}
        </Button>
        <Button
          component="a"
          variant="default"
          href={`/api/applications/${studentId}/${applicationId}/dossier?language=${language}`}
        >
          {t('applications.profile.pdf')}
        </Button>
        <Button
          component="a"
          variant="default"
          href={`/api/applications/${studentId}/${applicationId}/dossier?language=${language}&health=included`}
        >
          {t('applications.profile.pdf-health')}
        </Button>
        <Button variant="default" onClick={save}>
          {t('applications.profile.export')}
        </Button>
      </div>
    </section>
  )
}
