import { lengthChoices, type Planned, titleText, toApplyFor } from '@famulus/advice/planning'
import { brokenBy } from '@famulus/domain/planning'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'

/** What the plan rests on and what it does not know: lengths that collide, awards, open facts, unread rules. */
export function PlanNotes({
  planned,
  isSeekingAwards,
}: {
  readonly planned: Planned
  readonly isSeekingAwards: boolean
}) {
  const { session } = useScene()
  const { t } = session
  const { stay, rulebooks, awards, assessed, lengthRules, weeks } = planned
  const unknown = stay.tasks.filter(({ id }) => stay.plan.unknownLengths.includes(id))
  const broken = brokenBy(lengthRules, 7 * weeks, stay.start)
  const { id } = assessed.compiled.programme
  return (
    <section>
      {broken.length > 0 ? (
        <>
          <h2>{t('planning.stay-lengths')}</h2>
          <p>{t('planning.length-broken', { weeks, rules: broken, number: broken.length })}</p>
          <ul>
            {lengthChoices(planned, session).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{t('timeline.awards')}</h2>
      <p role="status">
        {isSeekingAwards
          ? t('timeline.awards-seeking')
          : t('timeline.awards-found', { number: toApplyFor(awards).length })}{' '}
        <Link to="/money" search={{ programme: id }}>
          {t('programme.who-pays')}
        </Link>
      </p>
      <h2>{t('planning.unknown')}</h2>
      <ul>
        {unknown.length > 0 ? (
          <li>
            {t('planning.unknown-lengths', {
              steps: unknown.map((task) => titleText(task, session).replace(/\.$/, '')).join('; '),
            })}
          </li>
        ) : null}
        {stay.openFacts.length > 0 ? (
          <li>
            {t('timeline.unknown-facts', {
              facts: stay.openFacts.map((fact) => t(`profile.${fact}.label`)).join('; '),
            })}{' '}
            <Link to="/profile">{t('programme.answer-there')}</Link>
          </li>
        ) : null}
        {rulebooks
          .filter(({ sentences }) => sentences.length > 0)
          .map(({ programme, sentences }) => (
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
