import type { Compared } from '@famulus/advice/planning'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import { useBestBundles } from '../funding/use-bundles.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { saveTable, tsvOf } from '../parts/spreadsheet.ts'
import styles from './Comparison.module.css'
import { ComparisonTable } from './ComparisonTable.tsx'
import { type BesideOthers, comparisonRows } from './comparison.ts'
import { tableOf } from './table.ts'

/** The programmes side by side. What awards pay is sought meanwhile. */
export function Comparison({ all, only }: { readonly all: readonly Compared[]; readonly only: boolean }) {
  const found = useBestBundles(all.map(({ one }) => one))
  const beside = all.map((compared, index) => ({
    ...compared,
    bundle: compared.plan && found[index]?.data?.bundle,
    isSought: found[index]?.data !== undefined,
  }))
  return <WholeComparison all={beside} only={only} />
}

/** The table, with what can be done with it. */
function WholeComparison({ all, only }: { readonly all: readonly BesideOthers[]; readonly only: boolean }) {
  const { session } = useScene()
  const { t } = session
  const navigate = useNavigate({ from: '/shortlist' })
  const rows = comparisonRows(all, session)
  const differing = rows.filter(({ differs }) => differs)
  const isOnly = only && all.length > 1
  const shown = isOnly ? differing : rows
  const table = () => tableOf(all, shown, session)
  return (
    <section aria-labelledby="beside" className={styles.comparison}>
      <div className={styles.bar}>
        <h2 id="beside">{t('shortlist.beside')}</h2>
        {all.length > 1 ? (
          <label className={`${styles.only} no-print`}>
            <input
              type="checkbox"
              checked={isOnly}
              onChange={({ target }) =>
                navigate({
                  search: (search) => ({ ...search, only: target.checked ? 'differences' : '' }),
                  replace: true,
                  resetScroll: false,
                })
              }
            />
            {t('shortlist.only')}
          </label>
        ) : null}
        <span role="status" className="soft">
          {all.length > 1 ? t('shortlist.differ', { differ: differing.length, total: rows.length }) : null}
        </span>
      </div>
      <ComparisonTable all={all} rows={shown} />
      <p className={`${styles.actions} no-print`}>
        <CopyButton text={() => tsvOf(table())}>{t('shortlist.copy')}</CopyButton>
        <Button variant="default" onClick={() => saveTable(t('shortlist.file'), table())}>
          {t('shortlist.save')}
        </Button>
        <Button variant="default" onClick={() => print()}>
          {t('shortlist.print')}
        </Button>
      </p>
    </section>
  )
}
