import { euroText } from '@famulus/advice/funding'
import type { Assessed } from '@famulus/advice/programmes'
import { dayText } from '@famulus/advice/time'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { type StaySearch, staySearch } from '../planning/search.ts'
import { budgetOfPlace } from '../programmes/budget-of-place.ts'
import { chosenStay } from '../programmes/chosen-stay.ts'
import { NoStay } from '../programmes/NoStay.tsx'
import { StayPicker } from '../programmes/StayPicker.tsx'
import { AwardList } from './AwardList.tsx'
import { BundleCards } from './BundleCards.tsx'
import { CostTable } from './CostTable.tsx'
import { MoneyBars } from './MoneyBars.tsx'
import { MoneyExports } from './MoneyExports.tsx'
import styles from './MoneyPage.module.css'
import { Queries } from './Queries.tsx'
import { useBundles } from './use-bundles.ts'
import { WhyNotMore } from './WhyNotMore.tsx'

const route = getRouteApi('/money')

type Change = (search: { readonly [Key in keyof StaySearch]?: StaySearch[Key] | undefined }) => void

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
  const { t } = scene.session
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const one = useMemo(() => chosenStay(search, scene), [search, scene])
  const change: Change = (wish) =>
    navigate({ search: (before) => staySearch({ ...before, ...wish }), resetScroll: false })
  return (
    <div className="page">
      {one ? (
        <MoneyFor one={one} search={search} onChange={change} />
      ) : (
        <>
          <PageHeading title={t('shell.page.money')}>{t('budget.none')}</PageHeading>
          <StayPicker one={undefined} onChange={change} />
          <NoStay to="/money" />
        </>
      )}
    </div>
  )
}

function MoneyFor({
  one,
  search,
  onChange,
}: {
  readonly one: Assessed
  readonly search: StaySearch
  readonly onChange: Change
}) {
  const { session } = useScene()
  const { t } = session
  const refused = search.without?.split(',') ?? []
  const granted = search.granted?.split(',') ?? []
  const { data, isFetching, error, refetch } = useBundles(one, { refused, granted })
  const [chosen, setChosen] = useState(0)
  const budget = budgetOfPlace(one, session)
  const bundle = data?.bundles.bundles[chosen] ?? data?.bundles.bundles[0]
  return (
    <>
      <Heading one={one} hopedCents={data ? (data.bundles.bundles[0]?.hopedCents ?? 0) : undefined} />
      <StayPicker one={one} onChange={onChange} />
      <MoneyBars budget={budget} bundle={bundle} />
      <p role="status" className="soft">
        {isFetching
          ? t('budget.seeking')
          : data
            ? t('funding.fund.candidates', { number: data.candidates })
            : ''}
      </p>
      {error ? (
        <p>
          {t('budget.failed')}{' '}
          <button type="button" className="link" onClick={() => refetch()}>
            {t('shell.error.again')}
          </button>
        </p>
      ) : null}
      <div className={styles.columns}>
        <div>
          {data ? <BundleCards found={data} chosen={chosen} onChoose={setChosen} /> : null}
          {data ? <WhyNotMore found={data} /> : null}
        </div>
        <CostTable budget={budget} one={one} />
      </div>
      {data ? (
        <AwardList lines={data.awards} refused={refused} granted={granted} onChange={onChange} />
      ) : null}
      <MoneyExports one={one} budget={budget} found={data} />
    </>
  )
}

function Heading({ one, hopedCents }: { readonly one: Assessed; readonly hopedCents: number | undefined }) {
  const { session } = useScene()
  const { t } = session
  const { id, name } = one.compiled.programme
  const { start, weeks } = one.assessment
  const { total } = budgetOfPlace(one, session)
  const paid =
    hopedCents === undefined ? undefined : euroText({ lowCents: hopedCents, highCents: hopedCents }, session)
  return (
    <header>
      <p className={styles.stay}>
        <Link to="/programmes/$id" params={{ id }}>
          {name}
        </Link>
        , {t('timeline.stay', { start: dayText(start, session), weeks })}
      </p>
      <PageHeading title={`${t('shell.page.money')}: ${name}`}>
        {t('budget.title', { weeks, sum: euroText(total, session) })}{' '}
        {paid === undefined
          ? ''
          : t(hopedCents === 0 ? 'budget.nobody-pays' : 'budget.others-pay', { sum: paid })}
      </PageHeading>
    </header>
  )
}
