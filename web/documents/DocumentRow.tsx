import { dayText } from '@famulus/advice/time'
import type { PaperDocument } from '@famulus/contract'
import { dayOf } from '@famulus/domain/time'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { ChangeFacts } from './ChangeFacts.tsx'
import styles from './Documents.module.css'
import { EraseDocument } from './EraseDocument.tsx'
import { expiryOf } from './expiry.ts'
import { keptText } from './kept-text.ts'
import { kindName } from './kind-name.ts'
import { Readers } from './Readers.tsx'
import { ReplaceDocument } from './ReplaceDocument.tsx'
import { sizeText } from './sizes.ts'

type Props = { readonly document: PaperDocument; readonly partBytes: number }

/** One paper: what it is, until when it is valid, who may read it, and what can be done with it. */
export function DocumentRow({ document, partBytes }: Props) {
  const { t } = useScene().session
  const [doing, setDoing] = useState<'nothing' | 'change' | 'erase'>('nothing')
  const stop = () => setDoing('nothing')
  const { documentId, studentId, replacedAt } = document
  return (
    <li className={styles.row}>
      <About document={document} />
      <Readers readers={document.readers} />
      <div className={styles.buttons}>
        <a className={styles.act} href={`/api/documents/${studentId}/${documentId}/content`} download>
          {t('documents.save')}
        </a>
        {replacedAt === null ? (
          <>
            <button type="button" className={styles.act} onClick={() => setDoing('change')}>
              {t('documents.change')}
            </button>
            <ReplaceDocument document={document} partBytes={partBytes} />
          </>
        ) : null}
        <button type="button" className={styles.act} onClick={() => setDoing('erase')}>
          {t('documents.erase')}
        </button>
      </div>
      {doing === 'change' ? <ChangeFacts document={document} onDone={stop} /> : null}
      {doing === 'erase' ? <EraseDocument document={document} onDone={stop} /> : null}
    </li>
  )
}

function About({ document }: { readonly document: PaperDocument }) {
  const { session } = useScene()
  const { t, language, today } = session
  const { kind, name, bytes, version, scan, expiresOn, tellsOfHealth, replacedAt } = document
  const expiry = expiryOf(expiresOn, today)
  const facts = [
    name,
    sizeText(bytes, language),
    ...(version > 1 ? [t('documents.version', { version })] : []),
    ...(tellsOfHealth ? [t('documents.health.is')] : []),
    t(`documents.scan.${scan}`),
  ]
  return (
    <div>
      <b className={styles.name}>{kindName(kind, t)}</b>
      <small className={styles.about}>{facts.join(' · ')}</small>
      {expiresOn === null ? null : (
        <small className={styles.expiry} data-expiry={expiry}>
          {t(`documents.expiry.${expiry}`, { day: dayText(dayOf(expiresOn), session) })}
        </small>
      )}
      <small className={styles.about}>{keptText(document.kept, session)}</small>
      {replacedAt === null ? null : <small className={styles.about}>{t('documents.replaced')}</small>}
    </div>
  )
}
