import { Button } from '@mantine/core'
import { useScene } from '../app/scene.tsx'
import type { ProfileData } from './edit.ts'
import styles from './ProfileFile.module.css'
import { replacingOf } from './replacing.ts'
import { students, useSaved } from './student-store.ts'

/** Says what a file would change before anything is replaced. */
export function ReplaceBy({
  name,
  data,
  onDone,
}: {
  readonly name: string
  readonly data: ProfileData
  readonly onDone: () => void
}) {
  const { t } = useScene().session
  const { data: kept } = useSaved(students)
  const replacing = replacingOf(kept, data)
  return (
    <div className={styles.replace}>
      <h3>{t('form.replace', { file: name })}</h3>
      {replacing.length === 0 ? (
        <p>{t('form.replace-same')}</p>
      ) : (
        <table>
          <caption>{t('form.replace-what')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('form.replace-section')}</th>
              <th scope="col">{t('form.replace-now')}</th>
              <th scope="col">{t('form.replace-then')}</th>
            </tr>
          </thead>
          <tbody>
            {replacing.map(({ section, before, after }) => (
              <tr key={section}>
                <th scope="row">{t(`form.section.${section}`)}</th>
                <td>{t('form.said', { number: before })}</td>
                <td>{t('form.said', { number: after })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="soft">{t('form.replace-undo')}</p>
      <div className={styles.buttons}>
        <Button onClick={() => students.replace(data).then(onDone)}>{t('form.replace-it')}</Button>
        <Button variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </div>
  )
}
