import { ask, listReviews } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { saveWorkbook } from '../parts/save-workbook.ts'
import { saveTable } from '../parts/spreadsheet.ts'
import styles from './Host.module.css'
import { everyApplication, queueTable } from './queue-table.ts'

type Props = {
  readonly organisationId: string
  /** What the queue is filtered by; all of it is saved, not only the page in sight. */
  readonly query: { readonly state?: string; readonly search?: string }
}

/** The queue as a file for a spreadsheet. */
export function QueueExport({ organisationId, query }: Props) {
  const t = useT()
  const saving = useMutation({
    mutationFn: async (as: 'csv' | 'xlsx') => {
      const applications = await everyApplication(organisationId, query)
      const { reviews } = await ask(listReviews, { params: { organisationId } })
      const table = queueTable(applications, reviews, t)
      const name = `${t('host.export.name')}.${as}`
      await (as === 'csv' ? saveTable(name, table) : saveWorkbook(name, table))
    },
  })
  return (
    <div className={styles.links}>
      {(['csv', 'xlsx'] as const).map((as) => (
        <Button
          key={as}
          variant="default"
          size="compact-md"
          disabled={saving.isPending}
          onClick={() => saving.mutate(as)}
        >
          {t(`host.export.${as}`)}
        </Button>
      ))}
      {saving.error ? <RefusalNote error={saving.error} /> : null}
    </div>
  )
}
