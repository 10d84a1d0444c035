import { Link } from '@tanstack/react-router'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'

/** An address that names no programme: perhaps its words find one. */
export function NoProgramme({ id }: { readonly id: string }) {
  const { t } = useScene().session
  return (
    <div className="page">
      <PageHeading title={t('programme.none')}>{t('programme.none')}</PageHeading>
      <EmptyState title={id}>
        <p>{t('programme.none-what')}</p>
        <Link to="/" search={{ q: id.replace(/^[a-z]{2}-/, '').replaceAll('-', ' ') }}>
          {t('programme.none-search')}
        </Link>
      </EmptyState>
    </div>
  )
}
