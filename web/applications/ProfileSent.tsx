import type { ApplicationDetail } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useLanguage } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { saveFile } from '../parts/save-file.ts'
import { students, useSaved } from '../profile/student-store.ts'
import styles from './Applications.module.css'
import { isChangeable, type Place, useChange } from './use-application.ts'

/** What of the profile lies with the application, and whether this device knows more by now. */
export function ProfileSent({
  detail,
  place,
}: {
  readonly detail: ApplicationDetail
  readonly place: Place
}) {
  const { t, language } = useLanguage()
  const { data } = useSaved(students)
  const changing = useChange(place)
  const sent = detail.profile ?? detail.snapshot?.profile
  const isSame = JSON.stringify(data) === JSON.stringify(detail.profile)
  return (
    <section className={`${styles.part} card no-print`} aria-labelledby="profile-sent">
      <h2 id="profile-sent">{t('applications.profile.title')}</h2>
      <p>{t(isSame ? 'applications.profile.same' : 'applications.profile.other')}</p>
      <div className={styles.row}>
        {isChangeable(detail) && !isSame ? (
          <Button
            variant="default"
            loading={changing.isPending}
            onClick={() => changing.mutate({ profile: { ...data, profile: 1 } })}
          >
            {t('applications.profile.take')}
          </Button>
        ) : null}
        <Button
          variant="subtle"
          onClick={() =>
            saveFile(
              `famulus-${detail.programme.id}.json`,
              'application/json',
              JSON.stringify({ ...detail, profile: sent }, null, 2),
            )
          }
        >
          {t('applications.profile.export')}
        </Button>
        <Button
          component="a"
          variant="subtle"
          href={`/api/applications/${place.studentId}/${place.applicationId}/dossier?language=${language}`}
        >
          {t('applications.profile.pdf')}
        </Button>
      </div>
      {changing.error ? <RefusalNote error={changing.error} /> : null}
    </section>
  )
}
