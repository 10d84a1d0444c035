import { euroText } from '@famulus/advice/funding'
import { type Assessed, isPlace } from '@famulus/advice/programmes'
import { isoOf } from '@famulus/domain/time'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import { CostBar } from '../funding/CostBar.tsx'
import { budgetOfPlace } from './budget-of-place.ts'

/** What the stay costs in a bar, with the way to who pays. */
export function MoneyCard({ one }: { readonly one: Assessed }) {
  const { session } = useScene()
  const { t } = session
  if (!isPlace(one)) return null
  const budget = budgetOfPlace(one, session)
  const { start, weeks } = one.assessment
  const stay = { programme: one.compiled.programme.id, start: isoOf(start), weeks }
  return (
    <section>
      <h2>
        {t('programme.money')} <small>{t('where.who.weeks', { weeks })}</small>
      </h2>
      <p>{t('programme.costs', { sum: euroText(budget.total, session) })}</p>
      <CostBar budget={budget} />
      {budget.open.length > 0 ? (
        <p className="soft">
          {t('money.costs.open', { lines: budget.open.map((line) => t(`money.line.${line}`)) })}
        </p>
      ) : null}
      <Link to="/money" search={stay}>
        {t('programme.who-pays')}
      </Link>
    </section>
  )
}
