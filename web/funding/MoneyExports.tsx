import { costsJson } from '@famulus/advice/funding'
import type { Assessed } from '@famulus/advice/programmes'
import type { Budget } from '@famulus/domain/funding'
import { Button } from '@mantine/core'
import { useScene } from '../app/scene.tsx'
import { saveFile } from '../parts/save-file.ts'
import { saveTable } from '../parts/spreadsheet.ts'
import type { FoundBundles } from './ask-bundles.ts'
import { costTable } from './cost-rows.ts'
import styles from './MoneyPage.module.css'

/** The budget and the bundles elsewhere: on paper, in a spreadsheet, as the data that the command line gives too. */
export function MoneyExports({
  one,
  budget,
  found,
}: {
  readonly one: Assessed
  readonly budget: Budget
  readonly found: FoundBundles | undefined
}) {
  const { session } = useScene()
  const { t } = session
  const { id } = one.compiled.programme
  const save = (name: string, data: unknown) =>
    saveFile(`famulus-${name}-${id}.json`, 'application/json', JSON.stringify(data, null, 2))
  return (
    <div className={`${styles.exports} no-print`}>
      <Button variant="default" onClick={() => print()}>
        {t('timeline.print')}
      </Button>
      <Button
        variant="default"
        onClick={() => saveTable(`famulus-costs-${id}.csv`, costTable(budget, session))}
      >
        {t('budget.save-table')}
      </Button>
      <Button variant="default" onClick={() => save('costs', costsJson(budget, one, session))}>
        {t('budget.save-costs')}
      </Button>
      <Button variant="default" disabled={!found} onClick={() => save('bundles', found?.data)}>
        {t('budget.save-bundles')}
      </Button>
    </div>
  )
}
