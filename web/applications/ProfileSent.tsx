import type { ApplicationDetail } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { fieldLabel } from '../profile/field-label.ts'
import { students, useSaved } from '../profile/student-store.ts'
import styles from './Applications.module.css'
import { changedFields, isSameProfile, sentProfile } from './profile-sent.ts'
import { isChangeable, type Place, useChange } from './use-application.ts'

/** So many changes are named; more than that nobody reads. */
const MOST_NAMED = 6

type Props = { readonly detail: ApplicationDetail; readonly place: Place }

/** What of the profile lies with the application, and whether this device knows more by now. */
export function ProfileSent({ detail, place }: Props) {
  const t = useT()
  const { data } = useSaved(students)
  const changing = useChange(place)
  const sent = detail.profile ?? {}
  const isSame = isSameProfile(sent, data)
  const fields = changedFields(sent, data)
  const isOpen = isChangeable(detail)
  return (
    <section className={`${styles.part} card no-print`} aria-labelledby="profile-sent">
      <h2 id="profile-sent">{t('applications.profile.title')}</h2>
      <p>{t(isSame ? 'applications.profile.same' : 'applications.profile.other')}</p>
      {isOpen && fields.length > 0 ? (
        <p>
          {t('applications.profile.changed', {
            fields: fields.slice(0, MOST_NAMED).map((path) => fieldLabel(path, t)),
            more: Math.max(0, fields.length - MOST_NAMED),
          })}
        </p>
      ) : null}
      <p className={styles.why}>
        {detail.submittedAt ? `${t('applications.profile.frozen')} ` : ''}
        {t('applications.profile.not-sent')}
      </p>
      {isOpen && !isSame ? (
        <Button
          mt="sm"
          variant="default"
          loading={changing.isPending}
          onClick={() => changing.mutate({ profile: sentProfile(data) })}
        >
          {t('applications.profile.take')}
        </Button>
      ) : null}
      {changing.error ? (
        <RefusalNote
          error={changing.error}
          sentence={({ refused }) =>
            refused === 'profile_wrong' ? t('applications.new.profile-wrong') : undefined
          }
        />
      ) : null}
    </section>
  )
}
