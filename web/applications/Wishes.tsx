import type { ApplicationDetail } from '@famulus/contract'
import type { WishProblem } from '@famulus/domain/applications'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import { useScene } from '../app/scene.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Applications.module.css'
import { isChangeable, type Place, useChange } from './use-application.ts'
import { WishesEditor } from './WishesEditor.tsx'
import { WishProblems } from './WishProblems.tsx'
import { allProblems, problemsIn } from './wish-edit.ts'
import { wishLine } from './wish-line.ts'

type Props = { readonly detail: ApplicationDetail; readonly place: Place }

/** What is wished for, best first; a draft can be changed. */
export function Wishes({ detail, place }: Props) {
  const t = useT()
  const isOpen = isChangeable(detail)
  return (
    <section className={`${styles.part} card`} aria-labelledby="wishes">
      <h2 id="wishes">{t('applications.wishes.title')}</h2>
      {isOpen ? <ChangedWishes detail={detail} place={place} /> : null}
      <ol className={isOpen ? styles.onPaper : styles.ranked}>
        {detail.wishes.map((wish) => (
          <li key={`${wish.offering} ${wish.dates[0]?.startsOn}`}>{wishLine(wish, t)}</li>
        ))}
      </ol>
    </section>
  )
}

function ChangedWishes({ detail, place }: Props) {
  const t = useT()
  const { session } = useScene()
  const [wishes, setWishes] = useState<ApplicationDetail['wishes']>()
  const changing = useChange(place)
  const shown = wishes ?? detail.wishes
  const programme = session.catalogue.programmes.find((one) => one.programme.id === detail.programme.id)
  // Only of what it knows does the server say what is wrong, and only it knows the terms of a member.
  const theirs = wishes ? [] : (detail.wishProblems as readonly unknown[] as readonly WishProblem[])
  const save = () => wishes && changing.mutate({ wishes }, { onSuccess: () => setWishes(undefined) })
  return (
    <div className={`${styles.form} no-print`}>
      <p className={styles.why}>{t('applications.wishes.lead')}</p>
      <WishesEditor wishes={shown} onChange={setWishes} />
      <WishProblems problems={allProblems(problemsIn(shown, programme?.programme, session.today), theirs)} />
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
  )
}
