import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import type { OpenStay } from './kept-stay.ts'
import styles from './Logbook.module.css'
import { StayForm } from './StayForm.tsx'
import { keptStays } from './stay-store.ts'

type Props = { readonly open: OpenStay; readonly entries: number }

/** What the stay itself is: changed, or deleted with all that is kept of it. */
export function ChangeStay({ open, entries }: Props) {
  const t = useT()
  const [shown, setShown] = useState<'form' | 'delete'>()
  // What the stay said when the form was opened: what comes meanwhile from another device is not written over.
  const [seen, setSeen] = useState(open.record)
  const close = () => setShown(undefined)
  const write = (body: object | null) =>
    keptStays.write(open.stayId, [{ recordId: open.stayId, kind: 'stay', body, seen }])
  const show = (what: 'form' | 'delete') => {
    setSeen(open.record)
    setShown(what)
  }
  if (shown === 'form')
    return (
      <StayForm
        stay={open.stay}
        save={(stay) => write(stay).then(close)}
        saveWord={t('logbook.form.save')}
        onCancel={close}
      />
    )
  if (shown === 'delete') return <Delete entries={entries} remove={() => write(null)} onCancel={close} />
  return (
    <p className={`${styles.line} no-print`}>
      <button type="button" className="link" onClick={() => show('form')}>
        {t('logbook.change')}
      </button>
      <button type="button" className="link" onClick={() => show('delete')}>
        {t('logbook.delete')}
      </button>
    </p>
  )
}

function Delete({
  entries,
  remove,
  onCancel,
}: {
  readonly entries: number
  readonly remove: () => Promise<void>
  readonly onCancel: () => void
}) {
  const t = useT()
  const navigate = useNavigate()
  return (
    <div
      role="alertdialog"
      aria-label={t('logbook.delete')}
      className={`${styles.fields} card ${styles.form}`}
    >
      <p>{t('logbook.delete-sure', { entries })}</p>
      <div className={styles.line}>
        <Button
          color="red"
          onClick={async () => {
            await remove()
            await navigate({ to: '/stays', search: { all: true } })
          }}
        >
          {t('logbook.delete-it')}
        </Button>
        <Button variant="default" onClick={onCancel} autoFocus>
          {t('logbook.form.cancel')}
        </Button>
      </div>
    </div>
  )
}
