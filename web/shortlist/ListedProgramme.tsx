import { type Assessed, reasonText } from '@famulus/advice/programmes'
import { Link, useNavigate } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import { AnswerBadge } from '../parts/AnswerBadge.tsx'
import { badgeText } from '../programmes/badge-text.ts'
import { idOf, pickedWith, placeOf } from './listed.ts'
import styles from './Shortlist.module.css'
import { MOST_COMPARED } from './search.ts'
import type { Shortlist } from './use-shortlist.tsx'

export function ListedProgramme({
  one,
  picked,
  shortlist,
}: {
  readonly one: Assessed
  readonly picked: readonly Assessed[]
  readonly shortlist: Shortlist
}) {
  const { session } = useScene()
  const { t } = session
  const { name } = one.compiled.programme
  const id = idOf(one)
  const { answer } = one.assessment
  return (
    <li className={styles.listed}>
      <PickBox id={id} name={name} picked={picked} />
      <AnswerBadge answer={answer}>{badgeText(one, session)}</AnswerBadge>
      <div className={styles.what}>
        <Link to="/programmes/$id" params={{ id }}>
          {name}
        </Link>
        <small>{[placeOf(one, session), reasonText(one, session)].filter(Boolean).join(' · ')}</small>
      </div>
      <Link to="/applications/new" search={{ programme: id }} className={styles.apply}>
        {t('programme.apply')}
        <span className="visually-hidden">: {name}</span>
      </Link>
      <button
        type="button"
        className={styles.remove}
        aria-label={t('shortlist.remove-name', { name })}
        onClick={() => shortlist.remove(id, name)}
      >
        {t('shell.remove')}
      </button>
    </li>
  )
}

/** A box that cannot be ticked says why: the table is full, or it is its last column. */
function PickBox({
  id,
  name,
  picked,
}: {
  readonly id: string
  readonly name: string
  readonly picked: readonly Assessed[]
}) {
  const { t } = useScene().session
  const navigate = useNavigate({ from: '/shortlist' })
  const isPicked = picked.some((one) => idOf(one) === id)
  const next = pickedWith(picked, id)
  const why = isPicked ? t('shortlist.last') : t('shortlist.full', { most: MOST_COMPARED })
  return (
    <input
      type="checkbox"
      className={styles.pick}
      checked={isPicked}
      disabled={next === undefined}
      title={next === undefined ? why : t('shortlist.beside')}
      aria-label={t('shortlist.pick', { name })}
      onChange={() =>
        navigate({
          search: (search) => ({ ...search, compare: next?.join(',') ?? '' }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  )
}
