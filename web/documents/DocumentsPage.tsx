import type { listDocuments, Output } from '@famulus/contract'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { useScene } from '../app/scene.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { DocumentRow } from './DocumentRow.tsx'
import styles from './Documents.module.css'
import { expiryOf } from './expiry.ts'
import { KeptByNote } from './KeptByNote.tsx'
import { UploadBox } from './UploadBox.tsx'
import { UploadRows } from './UploadRows.tsx'
import { useDocuments } from './use-documents.ts'

/** The papers of a student: what is there, until when, and who may read it. */
export function DocumentsPage() {
  const { t } = useScene().session
  return <SignedIn title={t('documents.title')}>{() => <Papers />}</SignedIn>
}

function Papers() {
  const { t } = useScene().session
  const { data, error } = useDocuments()
  if (data) return <Listing {...data} />
  if (!error) return <PageSkeleton />
  return (
    <>
      <PageHeading title={t('documents.title')}>{t('documents.title')}</PageHeading>
      <RefusalNote error={error} />
    </>
  )
}

function Listing({ documents, uploads, limits }: Output<typeof listDocuments>) {
  const { t, today } = useScene().session
  const current = documents.filter(({ replacedAt }) => replacedAt === null)
  const earlier = documents.filter(({ replacedAt }) => replacedAt !== null)
  const soon = current.filter(({ expiresOn }) =>
    ['soon', 'expired'].includes(expiryOf(expiresOn, today)),
  ).length
  const rowsOf = (papers: typeof documents) => (
    <ul className={`${styles.list} card`}>
      {papers.map((document) => (
        <DocumentRow key={document.documentId} document={document} partBytes={limits.partBytes} />
      ))}
    </ul>
  )
  return (
    <>
      <PageHeading title={t('documents.title')}>
        {t('documents.heading', { number: current.length, soon })}
      </PageHeading>
      <p className={`soft ${styles.lead}`}>{t('documents.lead')}</p>
      <div className={styles.page}>
        <UploadBox limits={limits} />
        <UploadRows begun={uploads} partBytes={limits.partBytes} />
        <KeptByNote />
        {current.length > 0 ? rowsOf(current) : null}
        {earlier.length > 0 ? (
          <section aria-labelledby="earlier">
            <h2 id="earlier">{t('documents.earlier')}</h2>
            {rowsOf(earlier)}
          </section>
        ) : null}
      </div>
    </>
  )
}
