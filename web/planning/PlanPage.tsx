import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { Queries } from '../funding/Queries.tsx'
import { NoStay } from '../programmes/NoStay.tsx'
import { StayPicker } from '../programmes/StayPicker.tsx'
import { PlanFor } from './PlanFor.tsx'
import { type StaySearch, staySearch } from './search.ts'
import { type WishedStay, wishedStay } from './wished-stay.ts'

const route = getRouteApi('/plan')

export type ChangeStay = (wish: { readonly [Key in keyof StaySearch]?: StaySearch[Key] | undefined }) => void

/** What to do by when, for one stay. */
export function PlanPage() {
  return (
    <Queries>
      <Plan />
    </Queries>
  )
}

function Plan() {
  const scene = useScene()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const wished = useMemo(() => wishedStay(search, scene), [search, scene])
  const change: ChangeStay = (wish) =>
    navigate({ search: (before) => staySearch({ ...before, ...wish }), resetScroll: false })
  return (
    <div className="page">
      {'one' in wished ? (
        <PlanFor wished={wished} view={search.view} onChange={change} />
      ) : (
        <NoPlan wished={wished} onChange={change} />
      )}
    </div>
  )
}

/** Nothing is chosen, or nothing that can be planned: what can be. */
function NoPlan({
  wished,
  onChange,
}: {
  readonly wished: Extract<WishedStay, { of: 'nothing' | 'unknown' | 'no-place' }>
  readonly onChange: ChangeStay
}) {
  const { t } = useScene().session
  return (
    <>
      <PageHeading title={t('shell.page.plan')}>
        {wished.of === 'unknown' ? t('timeline.no-programme', { id: wished.id }) : t('timeline.none')}
      </PageHeading>
      {wished.of === 'no-place' ? (
        <p>
          {t('timeline.no-place', { name: wished.programme.name })}{' '}
          <Link to="/programmes/$id" params={{ id: wished.programme.id }}>
            {t('timeline.to-programme')}
          </Link>
        </p>
      ) : (
        <p className="soft">{t('timeline.what-it-is')}</p>
      )}
      <StayPicker one={undefined} onChange={onChange} />
      <NoStay to="/plan" />
    </>
  )
}
