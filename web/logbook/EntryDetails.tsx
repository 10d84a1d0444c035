import { ageBands, settings } from '@famulus/domain/logbook'
import { formatShortDay } from '@famulus/messages/speaking'
import { Textarea, TextInput } from '@mantine/core'
import { useLanguage } from '../app/language.tsx'
import type { Extras } from './entry-draft.ts'
import { Choose, DayInput, Whole } from './Fields.tsx'
import styles from './Logbook.module.css'

const prompts = [
  ['decided', 'logbook.entry.decided'],
  ['surprised', 'logbook.entry.surprised'],
  ['takeHome', 'logbook.entry.take-home'],
] as const

type Props = {
  readonly extras: Extras
  readonly onChange: (extras: Extras) => void
  readonly hasPatient: boolean
}

/** What may be said besides, folded: an entry is whole without it. */
export function EntryDetails(props: Props) {
  const { t, language } = useLanguage()
  return (
    <details className={styles.details}>
      <summary>
        {t('logbook.entry.more', { on: formatShortDay(props.extras.on, language) })}
        {props.extras.setting ? ` (${t(`logbook.setting.${props.extras.setting}`)})` : null}
      </summary>
      <DetailFields {...props} />
    </details>
  )
}

export function DetailFields({ extras, onChange, hasPatient }: Props) {
  const { t } = useLanguage()
  const change = (changed: { readonly [Key in keyof Extras]?: Extras[Key] | undefined }) =>
    onChange(said({ ...extras, ...changed }))
  return (
    <div className={styles.fields}>
      <div className={styles.grid}>
        <DayInput label={t('logbook.entry.on')} value={extras.on} onChange={(on) => change({ on })} />
        <Choose
          label={t('logbook.entry.setting')}
          codes={settings}
          value={extras.setting}
          words="logbook.setting"
          onChange={(setting) => change({ setting })}
        />
        <Whole
          label={t('logbook.entry.minutes')}
          most={1440}
          value={extras.minutes}
          onChange={(minutes) => change({ minutes })}
        />
        {hasPatient ? (
          <Choose
            label={t('logbook.entry.age-band')}
            codes={ageBands}
            value={extras.ageBand}
            words="logbook.ageBand"
            onChange={(ageBand) => change({ ageBand })}
          />
        ) : null}
        <TextInput
          label={t('logbook.entry.supervisor')}
          maxLength={200}
          value={extras.supervisor ?? ''}
          onChange={({ currentTarget }) => change({ supervisor: currentTarget.value })}
        />
      </div>
      <p className="soft">{t('logbook.entry.no-patient')}</p>
      <LongText label={t('logbook.entry.note')} value={extras.note} onChange={(note) => change({ note })} />
      {prompts.map(([key, label]) => (
        <LongText
          key={key}
          label={t(label)}
          value={extras.reflection?.[key]}
          onChange={(text) => change({ reflection: { ...extras.reflection, [key]: text } })}
        />
      ))}
    </div>
  )
}

function LongText({
  label,
  value = '',
  onChange,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (text: string) => void
}) {
  return (
    <Textarea
      label={label}
      maxLength={2000}
      autosize
      minRows={1}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

/** Without what is not said any more. */
const said = (extras: { readonly [Key in keyof Extras]?: Extras[Key] | undefined }): Extras =>
  Object.fromEntries(Object.entries(extras).filter(([, value]) => value !== undefined)) as Extras // fewer keys
