import { useScene } from '../app/scene.tsx'
import { Field } from './Field.tsx'
import styles from './FormSection.module.css'
import { fieldAt } from './fields.ts'
import { Lock } from './Lock.tsx'
import { saidIn } from './replacing.ts'
import type { SectionId } from './sections.ts'
import { students, useSaved } from './student-store.ts'

type Props = {
  readonly section: { readonly id: SectionId; readonly paths: readonly string[] }
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
}

/** What belongs together, with how much of it is said. */
export function FormSection({ section: { id, paths }, isOpen, onToggle }: Props) {
  const { t } = useScene().session
  const { data } = useSaved(students)
  return (
    <details
      id={`section-${id}`}
      className={`${styles.section} card`}
      open={isOpen}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      <summary className={styles.summary}>
        <h2>{t(`form.section.${id}`)}</h2>
        <small>{t('form.said-of', { said: saidIn(data, paths), all: paths.length })}</small>
      </summary>
      {isOpen ? (
        <>
          <p className={styles.about}>
            {id === 'health' ? <Lock /> : null}
            {t(`form.about.${id}`)}
          </p>
          <div className={styles.fields}>
            {paths.map((path) => (
              <Field key={path} field={fieldAt(path)} />
            ))}
          </div>
        </>
      ) : null}
    </details>
  )
}
