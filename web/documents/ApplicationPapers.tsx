import type { ApplicationDetail } from '@famulus/contract'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import styles from './Documents.module.css'
import { PaperSlot } from './PaperSlot.tsx'
import { usePapers } from './use-documents.ts'

/** The papers that a programme asks for, each with what stands for it. */
export function ApplicationPapers({ detail }: { readonly detail: ApplicationDetail }) {
  const { session } = useScene()
  const { t, catalogue } = session
  const { studentId, applicationId, programme, completeness } = detail
  const { data, refetch } = usePapers({ studentId, applicationId })
  const papers = (completeness?.items ?? []).filter(({ of }) => of === 'document')
  if (papers.length === 0 || !data) return null
  const listed = catalogue.programmes.find((one) => one.programme.id === programme.id)?.programme.documents
  return (
    <section className={`${styles.papers} card`} aria-labelledby="papers">
      <h2 id="papers">
        <Link to="/documents">{t('documents.slot.title')}</Link>
      </h2>
      {papers.map(({ id, says }) => {
        const type = listed?.find((paper) => paper.id === id)?.type
        const why = data.skipped.find(({ paper }) => paper === id)?.why
        const files = data.attached.filter(({ paper }) => paper === id)
        return (
          <PaperSlot
            key={id}
            applicationId={applicationId}
            paper={{ id, says, ...(type === undefined ? {} : { type }) }}
            attached={{ files, ...(why === undefined ? {} : { why }) }}
            onChanged={refetch}
          />
        )
      })}
    </section>
  )
}
