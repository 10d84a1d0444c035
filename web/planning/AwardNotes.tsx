import { type AwardStep, awardText, type Planned, toApplyFor } from '@famulus/advice/planning'
import { pagesOf } from '@famulus/domain/programmes'
import { isoOf } from '@famulus/domain/time'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import { Quote, SaidBy } from '../parts/Quote.tsx'
import { Pages } from '../programmes/Pages.tsx'
import styles from './PlanNotes.module.css'

/** The awards of the best bundle with their last days, and those it is too late for. */
export function AwardNotes({
  planned,
  isSeeking,
}: {
  readonly planned: Planned
  readonly isSeeking: boolean
}) {
  const { t } = useScene().session
  const { awards, assessed, stay, weeks } = planned
  const wanted = toApplyFor(awards)
  const late = awards.filter(({ tooLate }) => tooLate)
  return (
    <section aria-labelledby="awards">
      <h2 id="awards">{t('timeline.awards')}</h2>
      <p role="status">
        {isSeeking ? t('timeline.awards-seeking') : t('timeline.awards-found', { number: wanted.length })}{' '}
        <Link
          to="/money"
          search={{ programme: assessed.compiled.programme.id, start: isoOf(stay.start), weeks }}
        >
          {t('programme.who-pays')}
        </Link>
      </p>
      <ul>
        {[...wanted, ...late].map((step) => (
          <Step key={step.award.id} step={step} />
        ))}
      </ul>
    </section>
  )
}

function Step({ step }: { readonly step: AwardStep }) {
  const { session } = useScene()
  const { award, sources, tooLate } = step
  const papers = award.documents.map(({ says }) => says.replace(/\.$/, '')).join('; ')
  return (
    <li>
      {awardText(step, session)} <Pages sources={sources} />
      {papers && !tooLate ? (
        <small className={styles.note}>
          <SaidBy code="planning.award-papers" name="papers" says={papers} />
        </small>
      ) : null}
      {tooLate
        ? null
        : (award.calendar?.notes ?? []).map(({ says, source }) => (
            <small key={says} className={styles.note}>
              <Quote>{says}</Quote> <Pages sources={pagesOf(source, award.sources)} />
            </small>
          ))}
      {award.homepage && !tooLate ? (
        <small className={styles.note}>
          <a href={award.homepage} target="_blank" rel="noreferrer">
            {session.t('timeline.homepage')}
          </a>
        </small>
      ) : null}
    </li>
  )
}
