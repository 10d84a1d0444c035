import { ask, listSummaries } from '@famulus/contract'
import type { Programme } from '@famulus/domain/programmes'
import { type Contradiction, contradictionsOf, type Summary } from '@famulus/domain/reports'
import { formatMoney } from '@famulus/messages/speaking'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ServerQueries } from '../accounts/ServerQueries.tsx'
import { useLanguage } from '../app/language.tsx'

/** Where reports and catalogue disagree, as questions. Nothing is shown where there are none, or no server. */
export function CatalogueQuestions({ programmes }: { readonly programmes: readonly Programme[] }) {
  return (
    <ServerQueries>
      <Questions programmes={programmes} />
    </ServerQueries>
  )
}

function Questions({ programmes }: { readonly programmes: readonly Programme[] }) {
  const { t } = useLanguage()
  const say = useQuestionText()
  const { data } = useQuery({ queryKey: ['report-summaries'], queryFn: () => ask(listSummaries, {}) })
  const asked = (data?.summaries ?? []).flatMap(({ programmeId, summary }) => {
    const programme = programmes.find(({ id }) => id === programmeId)
    if (!programme) return []
    return contradictionsOf(programme, summary as Summary).map((one) => ({ programme, one })) // the same as JSON
  })
  if (asked.length === 0) return null
  return (
    <section aria-labelledby="report-questions">
      <h2 id="report-questions">{t('reports.questions.title', { number: asked.length })}</h2>
      <ul>
        {asked.map(({ programme: { id, name }, one }) => (
          <li key={`${id} ${one.about === 'fee' ? one.currency : one.document}`}>
            <Link to="/programmes/$id" params={{ id }}>
              {name}
            </Link>
            : {say(one)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function useQuestionText() {
  const { t, language } = useLanguage()
  return (one: Contradiction): string => {
    const span = { reports: one.reports, from: String(one.years.from), to: String(one.years.to) }
    if (one.about === 'document')
      return t('reports.questions.document', { ...span, document: t(`profile.document.${one.document}`) })
    return t('reports.questions.fee', {
      ...span,
      published: formatMoney(one.publishedCents, one.currency, language),
      reported: formatMoney(one.reportedCents, one.currency, language),
    })
  }
}
