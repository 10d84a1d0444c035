import { moneyText } from '@famulus/advice/funding'
import type { Assessed } from '@famulus/advice/programmes'
import { dayText } from '@famulus/advice/time'
import type { Budget, Bundle } from '@famulus/domain/funding'
import { Link } from '@tanstack/react-router'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { headline, unknownLines } from './headline.ts'
import styles from './MoneyPage.module.css'

/** The stay, the answer as the heading, and what its sum leaves out. */
export function MoneyHeading({
  one,
  budget,
  bundle,
}: {
  readonly one: Assessed
  readonly budget: Budget
  readonly bundle: Bundle | 'seeking' | undefined
}) {
  const { session, profile } = useScene()
  const { t } = session
  const { id, name } = one.compiled.programme
  const { start, weeks } = one.assessment
  const isNobody = profile.school === undefined
  return (
    <header>
      <p className={styles.stay}>
        <Link to="/programmes/$id" params={{ id }}>
          {name}
        </Link>
        , {t('timeline.stay', { start: dayText(start, session), weeks })}
        {budget.kilometres === undefined ? '' : ` · ${t('money.costs.distance', { km: budget.kilometres })}`}
      </p>
      <PageHeading title={`${t('shell.page.money')}: ${name}`}>
        {headline(budget, bundle, session)}
      </PageHeading>
      <p className={styles.lead}>{unknownLines(budget, session)}</p>
      {budget.apart.length > 0 ? (
        <p className={styles.lead}>
          {t('money.costs.apart', { sums: budget.apart.map((sum) => moneyText(sum, session)) })}
        </p>
      ) : null}
      {isNobody ? (
        <p className={styles.lead}>
          {t('budget.no-school')} <Link to="/profile">{t('shell.page.profile')}</Link>
        </p>
      ) : null}
    </header>
  )
}
