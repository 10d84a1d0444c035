import { useQueryClient } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import styles from './Documents.module.css'
import { FactFields, type SaidFacts } from './FactFields.tsx'
import { FileButtons } from './FileButtons.tsx'
import { sizeText } from './sizes.ts'
import { uploads } from './uploads.ts'

type Props = { readonly limits: { readonly fileBytes: number; readonly partBytes: number } }

/** New papers: dropped, chosen, or photographed. */
export function UploadBox({ limits: { fileBytes, partBytes } }: Props) {
  const { t, language } = useLanguage()
  const queries = useQueryClient()
  const [isOver, setOver] = useState(false)
  const [facts, setFacts] = useState<SaidFacts>({ kind: 'other', expiresOn: null, tellsOfHealth: false })
  const add = async (files: readonly File[]) => {
    await Promise.all(files.map((file) => uploads.add(file, facts, partBytes)))
    await queries.invalidateQueries({ queryKey: ['documents'] })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add([...event.dataTransfer.files])
  }
  return (
    <section
      className={`${styles.box} card ${isOver ? styles.over : ''}`}
      aria-labelledby="add-paper"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id="add-paper">{t('documents.add')}</h2>
      <FactFields facts={facts} onChange={setFacts} />
      <div className={styles.buttons}>
        <FileButtons label={t('documents.choose')} onFiles={add} hasCamera />
        <small className={styles.drop}>{t('documents.drop')}</small>
      </div>
      <small>{t('documents.accepted', { size: sizeText(fileBytes, language) })}</small>
    </section>
  )
}
