import { answeredQuestions } from '@famulus/advice/systems'
import { ask, summariseReports } from '@famulus/contract'
import type { Tally } from '@famulus/domain/systems'
import { useQuery } from '@tanstack/react-query'
import { ServerQueries } from '../accounts/ServerQueries.tsx'
import { useLanguage } from '../app/language.tsx'
import styles from './Systems.module.css'

/** What only somebody who was there can tell, counted; without a server the questions alone. */
export function AskedThere({ country }: { readonly country: string }) {
  return (
    <ServerQueries>
      <Asked country={country} />
    </ServerQueries>
  )
}

function Asked({ country }: { readonly country: string }) {
  const { t, language } = useLanguage()
  const { data } = useQuery({
    queryKey: ['systems', country],
    queryFn: () => ask(summariseReports, { query: { country } }),
    staleTime: 300_000,
  })
  const tallies = (data?.systems ?? []) as Tally[] // the contract says so; the questions are the same on both sides
  return (
    <section aria-labelledby="asked" className={styles.group}>
      <h2 id="asked">{t('systems.asked')}</h2>
      <p className="soft">{t(tallies.length > 0 ? 'systems.asked-what' : 'systems.asked-none')}</p>
      <dl className={styles.questions}>
        {answeredQuestions(tallies, { t, language }).map(({ id, question, answered, answers }) => (
          <div key={id}>
            <dt>{question}</dt>
            <dd>
              {answers.length > 0 ? answers.join(', ') : null} <small className="soft">{answered}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
