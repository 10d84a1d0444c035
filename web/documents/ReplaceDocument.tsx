import type { PaperDocument } from '@famulus/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'
import { FileButtons } from './FileButtons.tsx'
import { uploads } from './uploads.ts'

type Props = { readonly document: PaperDocument; readonly partBytes: number }

/** A newer file in the place of one. What it means for applications is said once it is there. */
export function ReplaceDocument({ document, partBytes }: Props) {
  const t = useT()
  const queries = useQueryClient()
  const replace = async ([file]: readonly File[]) => {
    if (!file) return
    const { documentId, kind, tellsOfHealth } = document
    // How long the newer one is valid, nobody has said yet.
    const facts = { kind, tellsOfHealth, expiresOn: null, replaces: documentId }
    await uploads.add(file, facts, partBytes)
    await queries.invalidateQueries()
  }
  return <FileButtons label={t('documents.replace')} onFiles={replace} isOne />
}
