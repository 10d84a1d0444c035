import { ask, listSignInInstitutions, type SignInInstitution } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'
import { askSignIn } from './ask-sign-in.ts'
import styles from './SignIn.module.css'
import { SignInRefusal } from './SignInRefusal.tsx'

export const useInstitutions = () =>
  useQuery({
    queryKey: ['sign-in-institutions'],
    queryFn: () => ask(listSignInInstitutions, {}),
    staleTime: Number.POSITIVE_INFINITY,
  })

type Going = {
  /** To sign in there, or to connect that account with the one that is signed in. */
  readonly how: 'sign-in' | 'link'
  readonly institutions: readonly SignInInstitution[]
  /** The page to come back to, also where it fails. */
  readonly back: string
  readonly failed: string
}

/** Leads to the institution's own page, and from there back. */
export function GoToInstitution({ how, institutions, back, failed }: Going) {
  const t = useT()
  const going = useMutation({
    mutationFn: (provider: string) =>
      askSignIn<{ url: string }>(how === 'link' ? '/link-social' : '/sign-in/social', {
        provider,
        callbackURL: back,
        errorCallbackURL: failed,
      }),
    onSuccess: ({ url }) => location.assign(url),
  })
  return (
    <div className={styles.institutions}>
      {institutions.map(({ providerId, name }) => (
        <Button
          key={providerId}
          variant="default"
          loading={going.isPending && going.variables === providerId}
          onClick={() => going.mutate(providerId)}
        >
          {t(`credentials.institution.${how}`, { name })}
        </Button>
      ))}
      <SignInRefusal error={going.error} />
    </div>
  )
}
