import { type PaperDocument, paperKinds } from '@famulus/contract'
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import styles from './Documents.module.css'
import { FileButtons } from './FileButtons.tsx'
import { type Kind, kindName } from './kind-name.ts'
import { PaperRefusal } from './PaperRefusal.tsx'
import { uploads } from './uploads.ts'
import { useAttach, useDocuments } from './use-documents.ts'

type Props = {
  readonly ids: Parameters<typeof useAttach>[0]
  readonly type: string | undefined
  readonly onDone: () => void
}

/** One of the student's papers, or a new one, which is kept with them as well. */
export function ChoosePaper({ ids, type, onDone }: Props) {
  const t = useT()
  const { data } = useDocuments()
  const attach = useAttach(ids)
  const [isSharing, setSharing] = useState(false)
  const [failed, setFailed] = useState<Error>()
  const kind: Kind = paperKinds.find((one) => one === type) ?? 'other'
  if (!data) return null
  const papers = data.documents
    .filter(({ replacedAt }) => replacedAt === null)
    .toSorted((a, b) => Number(b.kind === kind) - Number(a.kind === kind))
  const share = (documentId: string) =>
    attach.mutate({ documentId, sharesHealth: isSharing }, { onSuccess: onDone })
  const upload = async ([file]: readonly File[]) => {
    if (!file) return
    const facts = { kind, expiresOn: null }
    const { finished, error, key } = await uploads.add(file, facts, data.limits.partBytes)
    setFailed(error)
    if (!finished) return
    uploads.dismiss(key)
    share(finished.documentId)
  }
  return (
    <div className={styles.form}>
      {papers.length > 0 ? <Mine papers={papers} isPending={attach.isPending} onChosen={share} /> : null}
      <div className={styles.buttons}>
        <FileButtons label={t('documents.slot.upload')} onFiles={upload} isOne hasCamera />
        <Button variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isSharing}
          onChange={({ currentTarget }) => setSharing(currentTarget.checked)}
        />
        {t('documents.slot.shares-health')}
      </label>
      {failed || attach.error ? <PaperRefusal error={failed ?? (attach.error as Error)} /> : null}
    </div>
  )
}

type MineProps = {
  readonly papers: readonly PaperDocument[]
  readonly isPending: boolean
  readonly onChosen: (documentId: string) => void
}

function Mine({ papers, isPending, onChosen }: MineProps) {
  const t = useT()
  const [chosen, setChosen] = useState(papers[0]?.documentId ?? '')
  return (
    <div className={styles.facts}>
      <NativeSelect
        label={t('documents.slot.mine')}
        data={papers.map(({ documentId, kind, name }) => ({
          value: documentId,
          label: `${kindName(kind, t)} · ${name}`,
        }))}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      <Button style={{ alignSelf: 'end' }} loading={isPending} onClick={() => onChosen(chosen)}>
        {t('documents.slot.share')}
      </Button>
    </div>
  )
}
