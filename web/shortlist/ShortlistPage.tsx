import { comparedWithoutAwards } from '@famulus/advice/planning'
import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { Queries } from '../funding/Queries.tsx'
import { Comparison } from './Comparison.tsx'
import { EmptyShortlist } from './EmptyShortlist.tsx'
import { headlineOf, leadersOf } from './headline.ts'
import { ListedProgrammes } from './ListedProgrammes.tsx'
import { listedOf, pickedOf } from './listed.ts'
import styles from './Shortlist.module.css'
import { Suggestions } from './Suggestions.tsx'
import { ShortlistNotice, useShortlist } from './use-shortlist.tsx'

/** Page 4: what is on the list, and up to four of it side by side. */
export function ShortlistPage() {
  const scene = useScene()
  const { session, profile } = scene
  const { compare, only } = useSearch({ from: '/shortlist' })
  const { known, unknown } = useMemo(() => listedOf(scene), [scene])
  const picked = useMemo(() => pickedOf(known, compare), [known, compare])
  const shortlist = useShortlist()
  const compared = useMemo(
    () => new Map(known.map((one) => [one, comparedWithoutAwards(one, profile, session)])),
    [known, profile, session],
  )
  if (known.length + unknown.length === 0) return <EmptyShortlist shortlist={shortlist} />
  const all = [...compared.values()]
  return (
    <div className={`page ${styles.sheet}`}>
      <PageHeading title={session.t('shell.page.shortlist')}>{headlineOf(known, session)}</PageHeading>
      <p className={styles.leaders}>{leadersOf(all, session).join(' ')}</p>
      <ShortlistNotice shortlist={shortlist} />
      <ListedProgrammes listed={{ known, unknown }} picked={picked} shortlist={shortlist} />
      {known.length < 2 ? <Suggestions shortlist={shortlist} /> : null}
      {picked.length > 0 ? (
        <Queries>
          <Comparison all={picked.flatMap((one) => compared.get(one) ?? [])} only={only !== undefined} />
        </Queries>
      ) : null}
    </div>
  )
}
