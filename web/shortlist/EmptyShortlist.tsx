import { Link } from '@tanstack/react-router'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { Suggestions } from './Suggestions.tsx'
import { type Shortlist, ShortlistNotice } from './use-shortlist.tsx'

/** Nothing on the list yet: how to add, and what would be worth it. */
export function EmptyShortlist({ shortlist }: { readonly shortlist: Shortlist }) {
  const t = useT()
  return (
    <div className="page">
      <PageHeading title={t('shell.page.shortlist')}>{t('shortlist.empty.title')}</PageHeading>
      <p className="soft">{t('shortlist.empty.what')}</p>
      <p>
        <Link to="/">{t('shortlist.empty.where')}</Link>
      </p>
      <ShortlistNotice shortlist={shortlist} />
      <Suggestions shortlist={shortlist} />
    </div>
  )
}
