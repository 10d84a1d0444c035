import type { ProgrammeProblem } from '@famulus/contract'
import type { DocumentPart } from '@famulus/domain/programmes/editing'
import { Button } from '@mantine/core'
import { useT } from '../app/language.tsx'
import { type Document, type ProgrammeDocument, rowsIn, withRows, withValue } from './document.ts'
import styles from './Editor.module.css'
import { FieldList, RowsInput } from './FieldList.tsx'
import type { Field } from './fields.ts'
import { fieldsOfPart } from './schemas.ts'

type Props = {
  readonly document: ProgrammeDocument
  readonly sources: readonly string[]
  readonly problems: readonly ProgrammeProblem[]
  readonly onChange: (document: ProgrammeDocument) => void
}

/** Calendar, fees, sites, papers and sources: what of a programme is no rule and changes from year to year. */
export function Parts(props: Props) {
  const t = useT()
  return (
    <>
      <CalendarPart {...props} />
      <RowsPart {...props} part="fee" at="fees" />
      <RowsPart {...props} part="site" at="sites" />
      <RowsPart {...props} part="document" at="documents" />
      <RowsPart {...props} part="source" at="sources" />
      <p className="soft">{t('editor.rest')}</p>
    </>
  )
}

function CalendarPart({ document, sources, problems, onChange }: Props) {
  const t = useT()
  const calendar = document.calendar as Document | undefined
  return (
    <details className={styles.part}>
      <summary>
        <h2>{t('editor.calendar')}</h2>
      </summary>
      {calendar ? (
        <FieldList
          fields={fieldsOfPart('calendar')}
          value={calendar}
          context={{ place: 'calendar', sources, problems }}
          at={['calendar']}
          onChange={(changed) => onChange(withValue(document, 'calendar', changed))}
        />
      ) : (
        <>
          <p className="soft">{t('editor.calendar-none')}</p>
          <Button variant="default" onClick={() => onChange(withValue(document, 'calendar', {}))}>
            {t('editor.calendar-add')}
          </Button>
        </>
      )}
    </details>
  )
}

type RowsProps = Props & {
  readonly part: DocumentPart
  readonly at: 'fees' | 'sites' | 'documents' | 'sources'
}

function RowsPart({ document, sources, problems, onChange, part, at }: RowsProps) {
  const t = useT()
  const label = t(`editor.${at}`)
  const rows = { key: at, kind: 'rows', isRequired: true, options: [], isWhole: false, usual: [] } as const
  return (
    <details className={styles.part}>
      <summary>
        <h2>{label}</h2>
      </summary>
      <RowsInput
        field={{ ...rows, least: undefined, most: undefined, fields: fieldsOfRow(document, part) }}
        value={document[at]}
        context={{ place: part, sources, problems }}
        at={[at]}
        label={label}
        onChange={(changed) => onChange(withRows(document, at, rowsIn(changed)))}
      />
    </details>
  )
}

/** Of a fee, the sites are chosen among those of the programme, where it names any. */
function fieldsOfRow({ sites }: ProgrammeDocument, part: DocumentPart): readonly Field[] {
  const fields = fieldsOfPart(part)
  const options = rowsIn(sites).flatMap(({ id }) => (typeof id === 'string' && id !== '' ? [id] : []))
  if (part !== 'fee' || options.length === 0) return fields
  return fields.map((field) => (field.key === 'sites' ? { ...field, kind: 'choices', options } : field))
}
