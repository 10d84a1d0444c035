import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { type StaySearch, staySearch } from '../planning/search.ts'
import { chosenStay } from '../programmes/chosen-stay.ts'
import { NoStay } from '../programmes/NoStay.tsx'
import { StayPicker } from '../programmes/StayPicker.tsx'
import { type ChangeStay, MoneyOfStay } from './MoneyOfStay.tsx'
import { Queries } from './Queries.tsx'

const route = getRouteApi('/money')

/** What a stay costs, and who pays. */
export function MoneyPage() {
  return (
    <Queries>
      <Money />
    </Queries>
  )
}

function Money() {
  const scene = useScene()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const one = useMemo(() => chosenStay(search, scene), [search, scene])
  const change: ChangeStay = (wish) =>
    navigate({ search: (before) => staySearch({ ...before, ...wish }), resetScroll: false })
  return (
    <div className="page">
      {one ? (
        <MoneyOfStay key={one.compiled.programme.id} one={one} search={search} onChange={change} />
      ) : (
        <WithoutStay search={search} onChange={change} />
      )}
    </div>
  )
}

function WithoutStay({
  search: { programme },
  onChange,
}: {
  readonly search: StaySearch
  readonly onChange: ChangeStay
}) {
  const { t } = useScene().session
  return (
    <>
      <PageHeading title={t('shell.page.money')}>{t('budget.none')}</PageHeading>
      {programme === undefined ? null : <p role="alert">{t('budget.no-such-place', { id: programme })}</p>}
      <StayPicker one={undefined} onChange={onChange} />
      <NoStay to="/money" />
    </>
  )
}
