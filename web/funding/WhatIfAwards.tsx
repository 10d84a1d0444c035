import type { WhatIf } from '@famulus/advice/funding'
import { useScene } from '../app/scene.tsx'
import { useAwardNames } from './award-names.ts'
import styles from './MoneyPage.module.css'
import type { AskedWhatIf } from './what-if.ts'

/** What the page takes for refused or in hand, with the way back; and what it could make nothing of. */
export function WhatIfAwards({
  whatIf: { refused, granted, unknown },
  onClear,
}: {
  readonly whatIf: AskedWhatIf
  readonly onClear: () => void
}) {
  const { t } = useScene().session
  const nameOf = useAwardNames()
  const lists: readonly (readonly [string, WhatIf['refused']])[] = [
    ['funding.fund.granted', granted],
    ['funding.fund.refused', refused],
  ]
  const said = lists.filter(([, ids]) => ids.length > 0)
  return (
    <>
      {said.length > 0 ? (
        <p className={styles.supposed}>
          {said.map(([code, ids]) => t(code, { awards: ids.map(nameOf) })).join(' ')}{' '}
          <button type="button" className="link no-print" onClick={onClear}>
            {t('budget.as-it-is')}
          </button>
        </p>
      ) : null}
      {unknown.length > 0 ? (
        <p className={styles.supposed}>{t('budget.unknown-awards', { ids: unknown })}</p>
      ) : null}
    </>
  )
}
