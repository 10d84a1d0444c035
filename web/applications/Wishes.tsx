import type { ApplicationDetail } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Applications.module.css'
import { isChangeable, type Place, useChange } from './use-application.ts'
import { WishesEditor } from './WishesEditor.tsx'
import { wishLine } from './wish-line.ts'

/** What is wished for, best first; a draft can be changed. */
export function Wishes({ detail, place }: { readonly detail: ApplicationDetail; readonly place: Place }) {
  const t = useT()
  const [wishes, setWishes] = useState<ApplicationDetail['wishes']>()
  const changing = useChange(place)
  const shown = wishes ?? detail.wishes
  const save = () => wishes && changing.mutate({ wishes }, { onSuccess: () => setWishes(undefined) })
  return (
    <section className={`${styles.part} card`} aria-labelledby="wishes">
      <h2 id="wishes">{t('applications.wishes.title')}</h2>
      {isChangeable(detail) ? (
        <div className={styles.form}>
          <WishesEditor wishes={shown} onChange={setWishes} />
          {detail.wishProblems.map((problem) => (
            <p key={`${problem.code} ${problem.field}`} className={styles.why}>
              {t(`applications.wish.${problem.code}`, { next: 'none', ...problem })}
            </p>
          ))}
          {wishes ? (
            <div className={styles.row}>
              <Button onClick={save} loading={changing.isPending}>
                {t('applications.wishes.save')}
              </Button>
              <Button variant="default" onClick={() => setWishes(undefined)}>
                {t('applications.wishes.undo')}
              </Button>
            </div>
          ) : null}
          {changing.error ? <RefusalNote error={changing.error} /> : null}
        </div>
      ) : (
        <ol>
          {shown.map((wish) => (
            <li key={`${wish.offering} ${wish.dates[0]?.startsOn}`}>{wishLine(wish, t)}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
