import { type Planned, titleText } from '@famulus/advice/planning'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'

/** What no source tells and what nobody has said: neither is taken for nothing. */
export function UnknownNotes({ planned: { stay, rulebooks } }: { readonly planned: Planned }) {
  const { session } = useScene()
  const { t } = session
  const lengths = stay.tasks
    .filter(({ id }) => stay.plan.unknownLengths.includes(id))
    .map((task) => titleText(task, session).replace(/\.$/, ''))
  const unread = rulebooks.filter(({ sentences }) => sentences.length > 0)
  if (lengths.length + stay.openFacts.length + unread.length === 0) return null
  return (
    <section aria-labelledby="unknown">
      <h2 id="unknown">{t('planning.unknown')}</h2>
      <ul>
        {lengths.length > 0 ? <li>{t('planning.unknown-lengths', { steps: lengths.join('; ') })}</li> : null}
        {stay.openFacts.length > 0 ? (
          <li>
            {t('timeline.unknown-facts', {
              facts: stay.openFacts.map((fact) => t(`profile.${fact}.label`)).join('; '),
            })}{' '}
            <Link to="/profile">{t('programme.answer-there')}</Link>
          </li>
        ) : null}
        {unread.map(({ programme, sentences }) => (
          <li key={programme.id}>
            {t('timeline.unread', { number: sentences.length })}{' '}
            <Link to="/programmes/$id" params={{ id: programme.id }}>
              {programme.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
