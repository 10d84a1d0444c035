import { questionText } from '@famulus/advice/profile'
import { Link } from '@tanstack/react-router'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { nextQuestion } from '../programmes/next-question.ts'
import { usePutOff } from '../programmes/put-off.ts'
import styles from './ProfilePage.module.css'
import { saidIn } from './replacing.ts'
import { sections } from './sections.ts'
import { students, useSaved } from './student-store.ts'
import { useWaiting } from './Waiting.tsx'

/** How much the programmes still want to know, and what to say next. */
export function ProfileHeading() {
  const { t } = useScene().session
  const { data } = useSaved(students)
  const { places, number } = useWaiting()
  const question = nextQuestion(places, usePutOff())
  const said = sections.reduce((sum, { paths }) => sum + saidIn(data, paths), 0)
  return (
    <>
      <PageHeading title={t('shell.page.profile')}>
        {number > 0 ? t('form.waits', { number, total: places.length }) : t('form.waits-none')}
      </PageHeading>
      <p className="soft">{t('form.lead', { said })}</p>
      {question ? (
        <p className={`${styles.question} card`}>
          <b>{questionText(question.fact, t)}</b>
          <small>{t('where.touches', { number: question.touches })}</small>
          <Link to="/profile" hash={question.path}>
            {t('form.answer-here')}
          </Link>
          <Link to="/">{t('form.answer-there')}</Link>
        </p>
      ) : null}
    </>
  )
}
