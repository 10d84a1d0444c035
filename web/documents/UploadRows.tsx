import type { BegunUpload } from '@famulus/contract'
import { Button, Progress } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useLanguage, useT } from '../app/language.tsx'
import '@mantine/core/styles/Progress.css'
import styles from './Documents.module.css'
import { FileButtons } from './FileButtons.tsx'
import { PaperRefusal } from './PaperRefusal.tsx'
import { sizeText } from './sizes.ts'
import { type Upload, uploads, useUploads } from './uploads.ts'
import { useDrop } from './use-documents.ts'

type Props = { readonly begun: readonly BegunUpload[]; readonly partBytes: number }

/** What is on its way, and what was begun before the page was loaded, here or on another device. */
export function UploadRows({ begun, partBytes }: Props) {
  const t = useT()
  const running = useUploads().filter(({ state }) => state !== 'done')
  const waiting = begun.filter(({ uploadId }) => !running.some((one) => one.uploadId === uploadId))
  if (running.length + waiting.length === 0) return null
  return (
    <section aria-label={t('documents.on-the-way')} className="card">
      <ul className={styles.list}>
        {running.map((upload) => (
          <RunningRow key={upload.key} upload={upload} />
        ))}
        {waiting.map((upload) => (
          <WaitingRow key={upload.uploadId} upload={upload} partBytes={partBytes} />
        ))}
      </ul>
    </section>
  )
}

function RunningRow({ upload }: { readonly upload: Upload }) {
  const { t } = useLanguage()
  const queries = useQueryClient()
  const drop = useDrop()
  const { key, name, state, error, uploadId } = upload
  const goOn = async () => {
    await uploads.goOn(key)
    await queries.invalidateQueries({ queryKey: ['documents'] })
  }
  const giveUp = () => {
    uploads.dismiss(key)
    if (uploadId !== undefined && state !== 'refused') drop.mutate(uploadId)
  }
  return (
    <li className={styles.row}>
      <b className={styles.name}>{name}</b>
      <Sent name={name} bytes={upload.bytes} sent={upload.sent} />
      <small role="status">{t(`documents.state.${state}`)}</small>
      {error ? <PaperRefusal error={error} /> : null}
      <div className={styles.buttons}>
        {state === 'sending' ? (
          <Button variant="default" onClick={() => uploads.pause(key)}>
            {t('documents.pause')}
          </Button>
        ) : null}
        {state === 'paused' || state === 'failed' ? (
          <Button onClick={goOn}>{t(state === 'paused' ? 'documents.go-on' : 'documents.retry')}</Button>
        ) : null}
        <button type="button" className="link" onClick={giveUp}>
          {t(state === 'refused' ? 'documents.remove' : 'documents.give-up')}
        </button>
      </div>
    </li>
  )
}

function WaitingRow({ upload, partBytes }: { readonly upload: BegunUpload; readonly partBytes: number }) {
  const t = useT()
  const queries = useQueryClient()
  const drop = useDrop()
  const { uploadId, name, kind, expiresOn, tellsOfHealth } = upload
  const goOn = async ([file]: readonly File[]) => {
    if (!file) return
    await uploads.add(file, { kind, expiresOn, tellsOfHealth }, partBytes, uploadId)
    await queries.invalidateQueries({ queryKey: ['documents'] })
  }
  return (
    <li className={styles.row}>
      <b className={styles.name}>{name}</b>
      <Sent name={name} bytes={upload.bytes} sent={upload.received} />
      <small>{t('documents.choose-again')}</small>
      <div className={styles.buttons}>
        <FileButtons label={t('documents.same-file')} onFiles={goOn} isOne />
        <button type="button" className="link" onClick={() => drop.mutate(uploadId)}>
          {t('documents.give-up')}
        </button>
      </div>
    </li>
  )
}

type SentProps = { readonly name: string; readonly bytes: number; readonly sent: number }

function Sent({ name, bytes, sent }: SentProps) {
  const { t, language } = useLanguage()
  const text = t('documents.sent', { sent: sizeText(sent, language), size: sizeText(bytes, language) })
  return (
    <div className={styles.sent}>
      <Progress value={(100 * sent) / Math.max(bytes, 1)} aria-label={`${name}: ${text}`} />
      <small>{text}</small>
    </div>
  )
}
