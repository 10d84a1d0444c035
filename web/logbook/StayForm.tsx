import { disciplineSchema } from '@famulus/domain/profile'
import { countsAs, type Stay, staySchema } from '@famulus/domain/stays'
import { countryName } from '@famulus/messages/speaking'
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { countryCodes } from '../programmes/country-codes.ts'
import { DayInput } from './Fields.tsx'
import styles from './Logbook.module.css'

type Draft = { readonly [Key in keyof Stay]?: Stay[Key] | undefined }
type Props = {
  readonly stay?: Stay
  readonly save: (stay: Stay) => Promise<void>
  readonly saveWord: string
  readonly onCancel: () => void
}

const texts = ['host', 'department', 'city'] as const
const words: Readonly<Record<string, string>> = {
  startsOn: 'starts-on',
  endsOn: 'ends-on',
  endedEarlyOn: 'ended-early',
  countsAs: 'counts-as',
}

/** Where, from when to when, and what it shall count as. */
export function StayForm({ stay, save, saveWord, onCancel }: Props) {
  const { t } = useLanguage()
  const [draft, setDraft] = useState<Draft>(stay ?? { percent: 100, countsAs: [] })
  const [wrong, setWrong] = useState<string>()
  const change = (changed: Draft) => setDraft({ ...draft, ...changed })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = Object.entries(draft).filter(([, value]) => value !== undefined && value !== '')
    const read = staySchema.safeParse(Object.fromEntries(given))
    if (read.success) {
      save(read.data).catch((error: unknown) => setWrong(t('logbook.not-kept', { reason: String(error) })))
      return
    }
    const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
    const named = fields.map((field) => t(`logbook.form.${words[field] ?? field}`))
    setWrong(t('logbook.form.wrong', { fields: named.join(', ') }))
  }
  return (
    <form className={`${styles.fields} card ${styles.form}`} onSubmit={submit} noValidate>
      <div className={styles.grid}>
        {texts.map((field) => (
          <TextInput
            key={field}
            label={t(`logbook.form.${field}`)}
            maxLength={field === 'city' ? 100 : 200}
            value={draft[field] ?? ''}
            onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
          />
        ))}
        <Codes draft={draft} change={change} />
        <DayInput
          label={t('logbook.form.starts-on')}
          value={draft.startsOn ?? ''}
          onChange={(startsOn) => change({ startsOn })}
        />
        <DayInput
          label={t('logbook.form.ends-on')}
          value={draft.endsOn ?? ''}
          onChange={(endsOn) => change({ endsOn })}
        />
        {stay ? (
          <DayInput
            label={t('logbook.form.ended-early')}
            value={draft.endedEarlyOn ?? ''}
            onChange={(endedEarlyOn) => change({ endedEarlyOn })}
          />
        ) : null}
      </div>
      <CountsAs draft={draft} change={change} />
      {stay ? null : <p className="soft">{t('logbook.form.kept-here')}</p>}
      {wrong ? <p role="alert">{wrong}</p> : null}
      <div className={styles.line}>
        <Button type="submit">{saveWord}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('logbook.form.cancel')}
        </Button>
      </div>
    </form>
  )
}

type PartProps = { readonly draft: Draft; readonly change: (changed: Draft) => void }

/** What is chosen from lists. */
function Codes({ draft, change }: PartProps) {
  const { t, language } = useLanguage()
  const notSaid = { value: '', label: t('logbook.form.not-said') }
  const named = (codes: readonly string[], nameOf: (code: string) => string) => [
    notSaid,
    ...codes
      .map((value) => ({ value, label: nameOf(value) }))
      .sort((a, b) => a.label.localeCompare(b.label, language)),
  ]
  const disciplines = disciplineSchema.options
  const percents = [100, 75, 50] as const
  return (
    <>
      <NativeSelect
        label={t('logbook.form.country')}
        value={draft.country ?? ''}
        data={named(countryCodes, (code) => countryName(code, language))}
        onChange={({ currentTarget }) => change({ country: currentTarget.value })}
      />
      <NativeSelect
        label={t('logbook.form.discipline')}
        value={draft.discipline ?? ''}
        data={named(disciplines, (code) => t(`profile.discipline.${code}`))}
        onChange={({ currentTarget: { value } }) =>
          change({ discipline: disciplines.find((code) => code === value) })
        }
      />
      <NativeSelect
        label={t('logbook.form.percent')}
        value={String(draft.percent ?? 100)}
        data={percents.map((percent) => ({
          value: String(percent),
          label: t('logbook.form.percent-of', { percent }),
        }))}
        onChange={({ currentTarget: { value } }) =>
          change({ percent: percents.find((percent) => String(percent) === value) ?? 100 })
        }
      />
    </>
  )
}

function CountsAs({ draft, change }: PartProps) {
  const { t } = useLanguage()
  const chosen = draft.countsAs ?? []
  return (
    <fieldset>
      <legend>{t('logbook.form.counts-as')}</legend>
      <div className={styles.checks}>
        {countsAs.map((code) => (
          <Checkbox
            key={code}
            label={t(`logbook.countsAs.${code}`)}
            checked={chosen.includes(code)}
            onChange={({ currentTarget }) =>
              change({
                countsAs: currentTarget.checked ? [...chosen, code] : chosen.filter((one) => one !== code),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
