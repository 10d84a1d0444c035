import { applicationStates } from '@famulus/domain/applications'
import { useT } from '../app/language.tsx'
import styles from '../programmes/AnswerChips.module.css'

type Props = {
  readonly counts: Readonly<Record<string, number>>
  /** States with commas between; nothing for all. */
  readonly chosen: string | undefined
  readonly onChoose: (states: string | undefined) => void
}

/** How many are in each state; pressing one shows only these, pressing it again shows all. */
export function StateChips({ counts, chosen, onChoose }: Props) {
  const t = useT()
  const now = chosen ? chosen.split(',') : []
  const toggle = (state: string) => {
    const next = now.includes(state) ? now.filter((one) => one !== state) : [...now, state]
    onChoose(next.join(',') || undefined)
  }
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{t('home.chips')}</legend>
      {applicationStates
        .filter((state) => counts[state] || now.includes(state))
        .map((state) => (
          <button
            key={state}
            type="button"
            className={styles.chip}
            aria-pressed={now.includes(state)}
            onClick={() => toggle(state)}
          >
            {t(`applications.state.${state}`)} <b>{counts[state] ?? 0}</b>
          </button>
        ))}
    </fieldset>
  )
}
