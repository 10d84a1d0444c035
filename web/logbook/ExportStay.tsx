import { entryTable, statementsOf } from '@famulus/domain/logbook'
import { createTranslator, loadLanguage } from '@famulus/messages/speaking'
import { Button } from '@mantine/core'
import { useT } from '../app/language.tsx'
import { saveFile } from '../parts/save-file.ts'
import { saveTable } from '../parts/spreadsheet.ts'
import { wordsOf } from './entry-text.ts'
import type { OpenStay } from './kept-stay.ts'
import styles from './Logbook.module.css'

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
    </section>
  )
}
