import { entryTable, statementsOf } from '@famulus/domain/logbook'
import { createTranslator, loadLanguage } from '@famulus/messages/speaking'
import { Button, Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ServerQueries } from '../accounts/ServerQueries.tsx'
import { useLanguage, useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { saveFile } from '../parts/save-file.ts'
import { savePdf } from '../parts/save-pdf.ts'
import { saveTable } from '../parts/spreadsheet.ts'
import { wordsOf } from './entry-text.ts'
import type { OpenStay } from './kept-stay.ts'
import styles from './Logbook.module.css'
import { logbookPaper } from './paper.ts'

/** The logbook as files: it is the student's, with or without an account. */
export function ExportStay({ open }: { readonly open: OpenStay }) {
  const t = useT()
  const name = `logbook-${open.stay.startsOn}`
  const saveEntries = () => saveTable(`${name}.csv`, entryTable(open.records, wordsOf(t)))
  const saveStatements = async () => {
    await Promise.all([loadLanguage('en'), loadLanguage('de')])
    const statements = statementsOf(open.records, {
      site: location.origin,
      studentId: open.ownerId ?? open.stayId,
      wordsOf: { en: wordsOf(createTranslator('en')), de: wordsOf(createTranslator('de')) },
    })
    saveFile(`${name}.xapi.json`, 'application/json', JSON.stringify(statements, undefined, 2))
  }
  return (
    <section className={`${styles.export} no-print`} aria-labelledby="export">
      <h2 id="export">{t('logbook.export.heading')}</h2>
      <div className={styles.line}>
        <Button variant="default" onClick={saveEntries}>
          {t('logbook.export.csv')}
        </Button>
        <Button variant="default" onClick={saveStatements}>
          {t('logbook.export.xapi')}
        </Button>
      </div>
      <p className="soft">{t('logbook.export.xapi-what')}</p>
      <ServerQueries>
        <SavePaper open={open} />
      </ServerQueries>
    </section>
  )
}

/** The logbook to hand in or to have signed: without the notes, unless the student wants them in it. */
function SavePaper({ open }: { readonly open: OpenStay }) {
  const { t, language } = useLanguage()
  const [withNotes, setWithNotes] = useState(false)
  const making = useMutation({
    mutationFn: () =>
      savePdf(
        '/logbooks',
        logbookPaper(open, { t, language, withNotes }),
        `logbook-${open.stay.startsOn}.pdf`,
      ),
  })
  return (
    <div className={styles.line}>
      <Button variant="default" loading={making.isPending} onClick={() => making.mutate()}>
        {t('logbook.export.pdf')}
      </Button>
      <Checkbox
        label={t('logbook.export.with-notes')}
        checked={withNotes}
        onChange={({ currentTarget }) => setWithNotes(currentTarget.checked)}
      />
      {making.error ? <RefusalNote error={making.error} /> : null}
    </div>
  )
}
