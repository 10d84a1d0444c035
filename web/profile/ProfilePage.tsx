import { useScene } from '../app/scene.tsx'
import { Contents } from './Contents.tsx'
import { FormSection } from './FormSection.tsx'
import { ProfileFile } from './ProfileFile.tsx'
import { ProfileHeading } from './ProfileHeading.tsx'
import styles from './ProfilePage.module.css'
import { SaveBar } from './SaveBar.tsx'
import { sections } from './sections.ts'
import { useOpenSections } from './use-open-sections.ts'
import { Waiting } from './Waiting.tsx'

/** All that is known about the student: quick to fill, kept with every change, on this device only. */
export function ProfilePage() {
  const { t } = useScene().session
  const { open, toggle } = useOpenSections()
  return (
    <Waiting>
      <div className={`page ${styles.page}`}>
        <header className={styles.lead}>
          <ProfileHeading />
        </header>
        <nav className={styles.contents} aria-label={t('form.contents')}>
          <Contents />
          <SaveBar />
        </nav>
        <div className={styles.form}>
          {sections.map((section) => (
            <FormSection
              key={section.id}
              section={section}
              isOpen={open.has(section.id)}
              onToggle={(isOpen) => toggle(section.id, isOpen)}
            />
          ))}
          <ProfileFile />
        </div>
      </div>
    </Waiting>
  )
}
