import { type Absence, absenceReasons } from '@famulus/domain/logbook'
import { formatShortDay } from '@famulus/messages/speaking'
import { Button, NativeSelect } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useLanguage, useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { absentDays, workingDays } from './absent-days.ts'
import { DayInput } from './Fields.tsx'
import { type OpenStay, recordsOfKind } from './kept-stay.ts'
import styles from './Logbook.module.css'
import { StayFrame } from './StayFrame.tsx'
import { keptStays } from './stay-store.ts'

/** Days away from the stay: authorities count them. */
export function AbsencesPage() {
  const t = useT()
  const { stayId } = useParams({ from: '/stays/$stayId/absences' })
  return (
    <StayFrame stayId={stayId} title={t('logbook.absences.title')}>
      {(open, today) => <Absences open={open} today={today} />}
    </StayFrame>
  )
}

function Absences({ open, today }: { readonly open: OpenStay; readonly today: string }) {
  const { t, language } = useLanguage()
  const absences = recordsOfKind('absence', open.records)
  const day = (iso: string) => formatShortDay(iso, language)
  return (
    <>
      <PageHeading title={t('logbook.absences.title')}>
        {t('logbook.absences.heading', { days: absentDays(absences.map(({ body }) => body)).size })}
      </PageHeading>
      <p className="soft">{t('logbook.absences.lead')}</p>
      <ul className={styles.list}>
        {absences.map(({ record, body: { from, to, reason } }) => (
          <li key={record.recordId} className={styles.row}>
            {t('logbook.absences.line', {
              from: day(from),
              to: day(to),
              reason: t(`logbook.reason.${reason}`),
              days: workingDays(from, to).length,
            })}
            <button
              type="button"
              className="link"
              aria-label={t('logbook.absences.remove-what', { from: day(from) })}
              onClick={() =>
                keptStays.write(open.stayId, [
                  { recordId: record.recordId, kind: 'absence', body: null, seen: record },
                ])
              }
            >
              {t('logbook.absences.remove')}
            </button>
          </li>
        ))}
      </ul>
      <NewAbsence open={open} today={today} />
    </>
  )
}

function NewAbsence({ open, today }: { readonly open: OpenStay; readonly today: string }) {
  const t = useT()
  const [absence, setAbsence] = useState<Absence>({ from: today, to: today, reason: 'ill' })
  const isWrong = absence.to < absence.from
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWrong || !absence.from || !absence.to) return
    keptStays.write(open.stayId, [{ recordId: crypto.randomUUID(), kind: 'absence', body: absence }])
  }
  return (
    <form onSubmit={submit} className={`${styles.fields} card ${styles.form}`}>
      <div className={styles.grid}>
        <DayInput
          label={t('logbook.absences.from')}
          value={absence.from}
          onChange={(from) => setAbsence({ ...absence, from, to: from > absence.to ? from : absence.to })}
        />
        <DayInput
          label={t('logbook.absences.to')}
          value={absence.to}
          onChange={(to) => setAbsence({ ...absence, to })}
        />
        <NativeSelect
          label={t('logbook.absences.reason')}
          value={absence.reason}
          data={absenceReasons.map((value) => ({ value, label: t(`logbook.reason.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            setAbsence({ ...absence, reason: absenceReasons.find((one) => one === value) ?? 'other' })
          }
        />
      </div>
      {isWrong ? <p role="alert">{t('logbook.absences.wrong')}</p> : null}
      <Button type="submit">{t('logbook.absences.add')}</Button>
    </form>
  )
}
