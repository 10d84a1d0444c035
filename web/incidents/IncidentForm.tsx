import { ask, reportIncident } from '@famulus/contract'
import { identifiersIn, type Suspicion } from '@famulus/domain/logbook'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { HeldNote } from '../logbook/HeldNote.tsx'
import type { OpenStay } from '../logbook/kept-stay.ts'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { saveFile } from '../parts/save-file.ts'
import { useDraft } from './draft.ts'
import { IncidentFields } from './IncidentFields.tsx'
import styles from './Incidents.module.css'
import { reportText } from './report-text.ts'
import { SchoolChoice } from './SchoolChoice.tsx'

type Props = {
  readonly open: OpenStay
  readonly today: string
  /** Undefined without an account, or without a line: then the report is a file. */
  readonly school?: { readonly id: string | null; readonly onReported: () => void } | undefined
}

/** A report: to a school that is here, or as a text for one that is not. */
export function IncidentForm({ open, today, school }: Props) {
  const t = useT()
  const { draft, change, forget } = useDraft(open.stayId, today)
  const [chosen, setChosen] = useState<string>()
  const [held, setHeld] = useState<readonly Suspicion[]>([])
  const organisationId = school ? (chosen ?? school.id ?? '') : ''
  const reporting = useMutation({
    mutationFn: (key: string) =>
      ask(reportIncident, { params: { stayId: open.stayId }, json: { ...draft, organisationId } }, { key }),
    onSuccess: forget,
    onSettled: () => school?.onReported(),
  })
  const go = () => {
    setHeld([])
    if (organisationId) reporting.mutate(crypto.randomUUID())
    else
      saveFile(`incident-${draft.on}.txt`, 'text/plain;charset=utf-8', reportText(draft, open.stay.host, t))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = [draft.told, draft.done, draft.wish].flatMap(identifiersIn)
    if (found.length === 0) go()
    else setHeld(found)
  }
  return (
    <form onSubmit={submit} className={`${styles.form} card`} aria-labelledby="report">
      <h2 id="report">{t('incidents.report')}</h2>
      <IncidentFields draft={draft} today={today} onChange={change} />
      {school ? (
        <SchoolChoice value={organisationId} onChange={setChosen} />
      ) : (
        <p>{t('incidents.no-account')}</p>
      )}
      <p className="soft">{t(organisationId ? 'incidents.who-reads' : 'incidents.file-what')}</p>
      <HeldNote held={held.length > 0 ? { suspicions: held, anyway: go } : undefined} problem={undefined} />
      <Button type="submit" loading={reporting.isPending}>
        {t(organisationId ? 'incidents.send' : 'incidents.save')}
      </Button>
      <p role="status">{reporting.isSuccess ? t('incidents.sent') : ''}</p>
      {reporting.error ? <RefusalNote error={reporting.error} /> : null}
    </form>
  )
}
