import { type Located, problemText } from '@famulus/advice/profile'
import { Button } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { saveFile } from '../parts/save-file.ts'
import { EraseAll } from './EraseAll.tsx'
import type { ProfileData } from './edit.ts'
import styles from './ProfileFile.module.css'
import { ReplaceBy } from './ReplaceBy.tsx'
import { students, useSaved } from './student-store.ts'

type Read = { readonly name: string } & (
  | { readonly data: ProfileData }
  | { readonly problems: readonly Located[] }
)

/** The profile as a file, the same that the command line reads: out, in, and away. */
export function ProfileFile() {
  const { t } = useScene().session
  const { data } = useSaved(students)
  const [read, setRead] = useState<Read>()
  const [isOver, setOver] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    const { readProfileOf } = await import('./profile-file.ts')
    setRead({ name: file.name, ...(await readProfileOf(file)) })
  }
  const save = async () => {
    const { profileText } = await import('./profile-file.ts')
    saveFile('famulus-profile.yaml', 'application/yaml', profileText(data))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <section
      id="section-file"
      className={`${styles.file} card ${isOver ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>{t('form.file')}</h2>
      <p className="soft">{t('form.file-about')}</p>
      <div className={styles.buttons}>
        <Button variant="default" onClick={save}>
          {t('form.file-save')}
        </Button>
        <label className={styles.open}>
          <input
            type="file"
            accept=".yaml,.yml,.json,.txt"
            className="visually-hidden"
            onChange={({ currentTarget }) => {
              take(currentTarget.files?.[0])
              currentTarget.value = ''
            }}
          />
          {t('form.file-open')}
        </label>
        <EraseAll />
      </div>
      <div role="status">
        {read && 'problems' in read ? <Problems {...read} /> : null}
        {read && 'data' in read ? (
          <ReplaceBy name={read.name} data={read.data} onDone={() => setRead(undefined)} />
        ) : null}
      </div>
    </section>
  )
}

function Problems({ name, problems }: { readonly name: string; readonly problems: readonly Located[] }) {
  const { t } = useScene().session
  return (
    <div className={styles.problems}>
      <p>
        {t('form.file-untouched')} {t('problems.file', { file: name, number: problems.length })}
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            {problem.line === undefined ? '' : `${t('form.line', { line: problem.line })} `}
            {problemText(problem, t)}
          </li>
        ))}
      </ul>
    </div>
  )
}
