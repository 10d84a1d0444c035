import { decidingChain, type Planned } from '@famulus/advice/planning'
import { useScene } from '../app/scene.tsx'
import styles from './Chain.module.css'
import { goTo, type Tasks } from './tasks.ts'

/** The steps that leave the least time, one waiting for the other. */
export function Chain({ planned, onOpen }: { readonly planned: Planned; readonly onOpen: Tasks['onOpen'] }) {
  const { session } = useScene()
  const { t } = session
  const chain = decidingChain(planned, session)
  if (!chain) return null
  const { pace, slackDays, steps, ends } = chain
  const code = slackDays < 0 ? 'chain-broken' : 'chain'
  return (
    <section className={`${styles.chain} card`} aria-labelledby="chain">
      <h2 id="chain">{t(`timeline.${code}`, { days: Math.abs(slackDays), pace })}</h2>
      <ol>
        {steps.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => goTo(id, onOpen)}>
              {title}
            </button>
          </li>
        ))}
      </ol>
      <p>{ends.join(' ')}</p>
    </section>
  )
}
