import { Refused } from '@famulus/contract'
import { Link } from '@tanstack/react-router'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'

/** The desk stays shut, and why; a second factor is set up in the account. */
export function DeskRefusal({ error }: { readonly error: Error }) {
  const t = useT()
  return (
    <>
      <PageHeading title={t('home.title')}>{t('home.shut')}</PageHeading>
      <RefusalNote error={error} />
      {error instanceof Refused && error.refusal.refused === 'second_factor_missing' ? (
        <p>
          <Link to="/account">{t('home.to-account')}</Link>
        </p>
      ) : null}
    </>
  )
}
