import { ask, type DemoPerson, listDemoPeople, signInAsDemoPerson } from '@famulus/contract'
import { UnstyledButton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './SignIn.module.css'

/** Everybody of the demonstration: who they are and what can be seen with their eyes. `next`: the page that was asked for. */
export function DemoPeople({ next }: { readonly next: string | undefined }) {
  const t = useT()
  const { data, error } = useQuery({ queryKey: ['demo-people'], queryFn: () => ask(listDemoPeople, {}) })
  const entering = useMutation({
    mutationFn: ({ personId, page }: DemoPerson) =>
      ask(signInAsDemoPerson, { json: { personId, page: next ?? page } }),
    onSuccess: ({ link }) => location.assign(link),
  })
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{t('accounts.demo.title')}</h2>
      <p className="soft">{t('accounts.demo.what')}</p>
      {error || entering.error ? <RefusalNote error={(error ?? entering.error) as Error} /> : null}
      <ul className={styles.people}>
        {data?.people.map((person) => (
          <li key={person.personId}>
            <UnstyledButton
              className={`${styles.person} card`}
              disabled={entering.isPending}
              onClick={() => entering.mutate(person)}
            >
              <b>{person.name}</b>
              <small>
                {person.organisation && person.role !== 'site'
                  ? person.organisation
                  : t(`accounts.role.${person.role}`)}
              </small>
              <span>{t(`accounts.demo.${person.role}`)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
