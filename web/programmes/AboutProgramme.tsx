import { type Assessed, feeText, situationOf, yearText } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { dayText, spanText } from '@famulus/advice/time'
import type { Programme } from '@famulus/domain/programmes'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useScene } from '../app/scene.tsx'
import styles from './AboutProgramme.module.css'
import { Pages } from './Pages.tsx'
import { sourcesOf } from './rule-rows.ts'

type Line = {
  readonly key: string
  readonly text: ReactNode
  readonly source?: string | readonly string[] | undefined
}

/** What the sources say beside the rules: dates, money, papers, selection, contradictions, notes, the pages themselves. */
export function AboutProgramme({ one }: { readonly one: Assessed }) {
  const { session } = useScene()
  const { t } = session
  const { programme } = one.compiled
  return (
    <>
      <Section title={t('cli.explain.dates')} lines={dates(one, session)} programme={programme} />
      <Section
        title={t('cli.explain.documents')}
        lines={programme.documents.map(told)}
        programme={programme}
      />
      <Section title={t('cli.explain.money')} lines={fees(programme, session)} programme={programme} />
      <Section title={t('cli.explain.selection')} lines={selection(programme)} programme={programme} />
      <Conflicts programme={programme} />
      <Section title={t('cli.explain.mixed-up')} lines={mixedUp(programme)} programme={programme} />
      <Section title={t('cli.explain.notes')} lines={programme.notes.map(told)} programme={programme} />
      <Sources programme={programme} session={session} />
    </>
  )
}

function Section({
  title,
  lines,
  programme,
}: {
  readonly title: string
  readonly lines: readonly Line[]
  readonly programme: Programme
}) {
  if (lines.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul>
        {lines.map(({ key, text, source }) => (
          <li key={key}>
            {text} <Pages sources={sourcesOf(source, programme.sources)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type Told = {
  readonly about?: string | undefined
  readonly says: string
  readonly source?: string | readonly string[]
}

const told = ({ about, says, source }: Told): Line => ({
  key: `${about} ${says}`,
  text: about ? `${about}: ${says}` : says,
  source,
})

function dates(one: Assessed, session: Session): Line[] {
  const { t } = session
  const { opens, closes, start, applyNow } = one.assessment
  const { calendar } = one.compiled.programme
  const source = calendar?.application?.source ?? calendar?.source
  const on = (code: 'opens' | 'closes', day: number) => ({
    key: code,
    text: t(`cli.explain.${code}`, { start: dayText(start, session), day: dayText(day, session) }),
    source,
  })
  return [
    ...(opens === undefined ? [] : [on('opens', opens)]),
    ...(closes === undefined ? [] : [on('closes', closes)]),
    ...(opens === undefined && closes === undefined
      ? [{ key: 'unknown', text: t('cli.explain.window-unknown') }]
      : []),
    ...(calendar?.decision
      ? [
          {
            key: 'decision',
            text: t('cli.explain.decision', {
              span: spanText(situationOf(one, session).moments.placement, session),
            }),
            source: calendar.decision.source,
          },
        ]
      : []),
    { key: 'now', text: t('cli.explain.apply-now', { answer: t(`answers.${applyNow}`) }) },
    ...(calendar?.notes ?? []).map(told),
  ]
}

const fees = (programme: Programme, session: Session): Line[] =>
  programme.fees.map((fee) => ({
    key: fee.id,
    text: [`${fee.id.replaceAll('_', ' ')}: ${feeText(fee, programme, session)}`, fee.waivedIf, fee.note]
      .filter(Boolean)
      .join('; '),
    source: fee.source,
  }))

const selection = ({ selection: given }: Programme): Line[] => [
  ...(given && given.tiers.length > 0
    ? [{ key: 'tiers', text: given.tiers.join(' → '), source: given.source }]
    : []),
  ...(given?.method ? [{ key: 'method', text: given.method, source: given.source }] : []),
  ...(given?.notes ?? []).map(told),
]

const mixedUp = ({ mixedUpWith = [] }: Programme): Line[] =>
  mixedUpWith.map(({ programme, says }) => ({
    key: programme,
    text: (
      <>
        <Link to="/programmes/$id" params={{ id: programme }}>
          {programme}
        </Link>
        : {says}
      </>
    ),
  }))

/** Sources that contradict each other stand side by side; nobody here decides between them. */
function Conflicts({ programme }: { readonly programme: Programme }) {
  const { t } = useScene().session
  if (programme.conflicts.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{t('cli.explain.conflicts')}</h2>
      {programme.conflicts.map(({ about, a, aSource, b, bSource }) => (
        <div key={about} className={styles.conflict}>
          <h3>{about}</h3>
          <p className="card">
            {a} <Pages sources={sourcesOf(aSource, programme.sources)} />
          </p>
          <p className="card">
            {b} <Pages sources={sourcesOf(bSource, programme.sources)} />
          </p>
        </div>
      ))}
    </section>
  )
}

function Sources({
  programme,
  session: { t },
}: {
  readonly programme: Programme
  readonly session: Session
}) {
  return (
    <section className={styles.section}>
      <h2>{t('cli.explain.sources')}</h2>
      <ul>
        {programme.sources.map((source) => (
          <li key={source.key}>
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.title}
            </a>{' '}
            <small>
              {[
                yearText(source, t),
                source.kind === 'reported' ? t('cli.explain.reported') : '',
                source.cut ? t('cli.explain.cut') : '',
              ]
                .filter(Boolean)
                .join(', ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
