import { answeredQuestions, systemsView } from '@famulus/advice/systems'
import type { SystemsDocument, Tally } from '@famulus/domain/systems'
import { countryName, createTranslator, type Language } from '@famulus/messages'

type About = {
  readonly home: string
  readonly host: string
  readonly language: Language
  readonly nowMs: number
}

/** What the template says: the same as the page of the two countries. */
export function systemsData(
  document: SystemsDocument,
  tallies: readonly Tally[],
  { home, host, language, nowMs }: About,
) {
  const t = createTranslator(language)
  const { headline, largest, groups, attribution } = systemsView(document, { home, host }, { t, language })
  const now = new Date(nowMs)
  return {
    language,
    title: t('systems.title'),
    headline,
    largest,
    attribution,
    on: { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() },
    columns: [
      t('systems.column.indicator'),
      countryName(home, language),
      countryName(host, language),
      t('systems.column.compared'),
    ],
    groups: groups.map(({ title, indicators }) => ({
      title,
      indicators: indicators.map((one) => ({
        title: one.title,
        unit: one.unit,
        home: one.home.figure,
        host: one.host.figure,
        difference: one.difference,
        source: { title: one.source.title, url: one.source.url },
      })),
    })),
    asked: t('systems.asked'),
    'asked-what': t(tallies.length > 0 ? 'systems.asked-what' : 'systems.asked-none'),
    questions: answeredQuestions(tallies, { t, language }).map(({ question, answered, answers }) => ({
      question,
      says: [answers.join(', '), answered].filter(Boolean).join('. '),
    })),
  }
}
