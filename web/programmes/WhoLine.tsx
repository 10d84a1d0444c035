import { countryName } from '@famulus/messages/speaking'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'

/** Of whom the answers speak, in a line: year, country, wish. */
export function WhoLine() {
  const { session, profile, student } = useScene()
  const { t, language } = session
  const { study, wish } = profile
  const year = typeof study?.year === 'object' && 'is' in study.year ? study.year.is : study?.year
  const parts = [
    typeof year === 'number' ? t('where.who.year', { year }) : '',
    student.schoolCountry ? countryName(student.schoolCountry, language) : '',
    wish?.discipline ? t(`profile.discipline.${wish.discipline}`) : '',
    typeof wish?.weeks === 'number' ? t('where.who.weeks', { weeks: wish.weeks }) : '',
  ].filter(Boolean)
  return (
    <p className="soft">
      {parts.length > 0 ? parts.join(' · ') : t('where.who.nobody')}{' '}
      <Link to="/profile">{t('where.who.change')}</Link>
    </p>
  )
}
