import type { Assessed } from '@famulus/advice/programmes'
import { useScene } from '../app/scene.tsx'
import { StepDetails } from './StepDetails.tsx'
import { type Step, waysOf } from './steps.ts'
import styles from './TodoCard.module.css'

/** What to do so that it becomes a yes: the fewest steps, the cheapest, the earliest, where they differ. */
export function TodoCard({ one }: { readonly one: Assessed }) {
  const { session } = useScene()
  const { t } = session
  const ways = waysOf(one, session)
  return ways.map(({ name, steps }) => (
    <section key={name}>
      <h2>{t(ways.length === 1 ? 'programme.way.only' : `programme.way.${name}`)}</h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <StepLine key={step.key} step={step} />
        ))}
      </ol>
      {ways.length === 1 && steps.length > 1 ? <p className="soft">{t('explain.todo-same')}</p> : null}
    </section>
  ))
}

const StepLine = ({ step }: { readonly step: Step }) => (
  <li>
    {step.says}
    <small>
      <StepDetails step={step} />
    </small>
  </li>
)
