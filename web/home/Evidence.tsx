import { type AttachedPaper, paperKinds } from '@famulus/contract'
import { useLanguage } from '../app/language.tsx'
import { kindName } from '../documents/kind-name.ts'
import { sizeText } from '../documents/sizes.ts'
import styles from './Facts.module.css'
import type { AtDesk } from './use-verify.ts'

type Props = { readonly papers: readonly AttachedPaper[]; readonly place: AtDesk; readonly none: string }

/** Papers to be opened. The browser saves them and opens them in its own viewer: a file of somebody else is no part of our page. */
export function Evidence({ papers, place, none }: Props) {
  const { t, language } = useLanguage()
  if (papers.length === 0) return <p className="soft">{none}</p>
  return (
    <ul className={styles.papers}>
      {papers.map(({ documentId, name, kind, bytes, expiresOn }) => (
        <li key={documentId}>
          <a href={contentOf(place, documentId)} download>
            {t('home.evidence.open', { name })}
          </a>
          <small>
            {nameOf(kind, t)}, {sizeText(bytes, language)}
            {expiresOn === null ? '' : `, ${t('home.evidence.until', { until: expiresOn })}`}
          </small>
        </li>
      ))}
    </ul>
  )
}

const contentOf = ({ organisationId, studentId, applicationId }: AtDesk, documentId: string): string =>
  `/api/documents/${studentId}/${documentId}/content?${new URLSearchParams({ applicationId, organisationId })}`

function nameOf(kind: string, t: Parameters<typeof kindName>[1]): string {
  const known = paperKinds.find((one) => one === kind)
  return known ? kindName(known, t) : kind
}
