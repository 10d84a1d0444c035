import { answeredQuestions } from '@famulus/advice/systems'
import type { ReportSummary } from '@famulus/contract'
import type { Tally } from '@famulus/domain/systems'
import { type Language, languageName, type Translate } from '@famulus/messages/speaking'
import { useLanguage } from '../app/language.tsx'
import styles from './Reports.module.css'

type Choice = ReportSummary['choices'][number]

const order = ['recommends', 'recommendsTo', 'role', 'documents', 'languages', 'accommodation']

/** How often each answer was given, the most frequent first, with the number of reports and their years. */
export function Choices({ choices }: { readonly choices: readonly Choice[] }) {
  const { t, language } = useLanguage()
  const shown = order.flatMap((field) => choices.find((choice) => choice.field === field) ?? [])
  return (
    <dl className={styles.counts}>
      {shown.map(({ field, counts, reports, years }) => (
        <div key={field}>
          <dt>{t(`reports.previous.choice.${field}`)}</dt>
          <dd>
            {counts
              .toSorted((a, b) => rank(b.count) - rank(a.count))
              .map(({ answer, count }) => {
                const answered = answerText(field, answer, t, language)
                return count === 'few'
                  ? t('reports.previous.count-few', { answer: answered })
                  : t('reports.previous.count', { answer: answered, count })
              })
              .join(', ')}{' '}
            <small className="soft">
              {t('reports.previous.number', { reports, from: String(years.from), to: String(years.to) })}
            </small>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const rank = (count: number | 'few'): number => (count === 'few' ? 0 : count)

function answerText(field: string, answer: string, t: Translate, language: Language): string {
  if (field === 'languages') return languageName(answer, language)
  if (field === 'documents') return t(`profile.document.${answer}`)
  return t(`reports.${field === 'recommendsTo' ? 'audience' : field}.${answer}`)
}

/** What only somebody who was there can say of the health system, where enough have said it. */
export function SystemCounts({ tallies }: { readonly tallies: readonly Tally[] }) {
  const { t, language } = useLanguage()
  const answered = answeredQuestions(tallies, { t, language }).filter(({ answers }) => answers.length > 0)
  if (answered.length === 0) return null
  return (
    <>
      <h3>{t('reports.previous.systems')}</h3>
      <dl className={styles.counts}>
        {answered.map(({ id, question, answers, answered: number }) => (
          <div key={id}>
            <dt>{question}</dt>
            <dd>
              {answers.join(', ')} <small className="soft">{number}</small>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
