import type { ApplicationDetail } from '@famulus/contract'
import type { Snapshot } from '@famulus/domain/applications'
import { createTranslator, formatDay, type Language, type Translate } from '@famulus/messages'
import { letterBlock } from './letter-block.ts'

type Rule = Snapshot['assessment']['requirements'][number]

/** What the template says, in one language. Without a snapshot it is a draft, and says what is known of it. */
export function dossierData(
  detail: ApplicationDetail,
  language: Language,
  { nowMs, url }: { nowMs: number; url: string },
) {
  const t = createTranslator(language)
  const now = new Date(nowMs)
  const snapshot = detail.snapshot as Snapshot | null // frozen by that schema
  const { student, programme, host, home, state } = detail
  return {
    language,
    title: t('dossier.title', { programme: programme.name }),
    subtitle: t('dossier.subtitle', { student }),
    student,
    on: { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() },
    footer: t('dossier.footer', { student, id: detail.applicationId.slice(-8) }),
    words: wordsOf(t, snapshot, language),
    facts: [
      [t('dossier.fact.student'), student],
      [t('dossier.fact.programme'), programme.name],
      [t('dossier.fact.host'), host?.name ?? t('applications.by-paper')],
      [t('dossier.fact.home'), home?.name ?? '–'],
      [t('dossier.fact.state'), t(`applications.state.${state}`)],
      [t('dossier.fact.printed'), formatDay(now.toISOString().slice(0, 10), language)],
    ],
    wishes: (snapshot?.wishes ?? detail.wishes).flatMap(({ offering, dates }) =>
      dates.map((date) => t('applications.seat', { ...date, offering: electiveName(offering, t) })),
    ),
    answers: answersOf(detail, snapshot, t),
    rules: (snapshot?.assessment.requirements ?? []).map((rule) => ruleOf(rule, t)),
    papers: (snapshot?.documents ?? []).map(({ document, name }) => `${document}: ${name}`),
    letters: detail.letters
      .filter(({ revokedAt }) => revokedAt === null)
      .map(({ jws }) => letterBlock(jws, t, language, url)),
  }
}

const wordsOf = (t: Translate, snapshot: Snapshot | null, language: Language) => ({
  contents: t('dossier.contents'),
  wishes: t('applications.wishes.title'),
  answers: t('applications.answers.title'),
  rules: t('dossier.rules'),
  'rules-what': snapshot
    ? t('dossier.rules-what', {
        on: formatDay(snapshot.assessment.on, language),
        version: snapshot.assessment.catalogue,
      })
    : t('dossier.no-rules'),
  verdict: t('dossier.verdict'),
  rule: t('dossier.rule'),
  papers: t('dossier.papers'),
  'left-out': t('dossier.left-out'),
  letters: t('dossier.letters'),
  code: t('letters.qr'),
  attached: t('dossier.attached'),
})

const ruleOf = ({ says, verdict, sources }: Rule, t: Translate) => ({
  verdict: t(`dossier.verdict.${verdict}`),
  says: says.join(' / '),
  sources: sources.map(({ url, title, year }) => ({
    url,
    title: year === undefined ? title : `${title} (${year})`,
  })),
})

const answersOf = ({ answers }: ApplicationDetail, snapshot: Snapshot | null, t: Translate) =>
  (snapshot?.answers ?? answers).map(({ question, answer }) => ({
    asks: t(`applications.question.${question}`),
    answer: String(answer),
  }))

/** Disciplines have a word; what only a host names is at least readable. */
function electiveName(offering: string, t: Translate): string {
  const words = offering.replaceAll(/[-_]/g, ' ')
  return t('dossier.elective', { elective: words.charAt(0).toUpperCase() + words.slice(1) })
}
