// The same by somebody who writes the query for this one programme. The facts of the workload are exact, so they
// compare one end only, and let null be unknown.
import type { FixedRule } from './fixed-rule.ts'

/** A student's verdict as true, false or null, over a row f of student_facts, with a look at the records a rule. */
export const verdictColumn = (rules: readonly FixedRule[]): string => rules.map(ruleSql).join('\n AND ')

type Of<Kind extends FixedRule['kind']> = Extract<FixedRule, { kind: Kind }>

function ruleSql(rule: FixedRule): string {
  switch (rule.kind) {
    case 'language':
      return languageSql(rule)
    case 'approval':
      return `CASE WHEN f.school_country && ${texts(rule.countries)} OR f.school_accreditation && ${texts(rule.accreditors)} THEN true
        WHEN f.school_country_complete AND f.school_accreditation_complete THEN false END`
    case 'year':
      return `f.study_semester${2 * rule.year - 1}_from_lo <= ${rule.start}`
    case 'grade':
      return someSql('grades', `r.scale = '${rule.scale}' AND r.value_lo >= ${rule.minimum}`)
    case 'weeks':
      return `CASE WHEN f.clerkships_complete THEN (SELECT sum(r.weeks_lo) >= ${rule.total}
          AND coalesce(sum(r.weeks_lo) FILTER (WHERE r.discipline = '${rule.discipline}'), 0) >= ${rule.weeks}
        FROM student_clerkships r WHERE r.student_id = f.student_id AND r.completed_on_lo <= ${rule.start}) IS TRUE END`
    case 'cores':
      return `CASE WHEN f.clerkships_complete THEN (SELECT count(DISTINCT r.discipline) FROM student_clerkships r
        WHERE r.student_id = f.student_id AND r.completed_on_lo <= ${rule.start}
          AND r.discipline = ANY (${texts(rule.disciplines)})) = ${rule.disciplines.length} END`
    default:
      return healthOrPaperSql(rule)
  }
}

type HealthOrPaper = Exclude<
  FixedRule,
  { kind: 'language' | 'approval' | 'year' | 'grade' | 'weeks' | 'cores' }
>

function healthOrPaperSql(rule: HealthOrPaper): string {
  switch (rule.kind) {
    case 'immunity':
      return rule.antigens.map((antigen) => immunitySql(antigen, rule)).join('\n AND ')
    case 'tuberculosis':
      return someSql(
        'tuberculosis',
        `r.test = ANY (${texts(rule.tests)}) AND r.result = 'negative' AND r.on_lo BETWEEN ${rule.notBefore} AND ${rule.start}`,
      )
    case 'certificate':
      return someSql(
        'certificates',
        `r.type = ANY (${texts(rule.types)}) AND r.issued_on_lo <= ${rule.end} AND r.valid_until_lo >= ${rule.end}`,
      )
    case 'enrolled':
      return `f.study_enrolled_until_lo >= ${rule.end}`
    case 'graduation':
      return `f.study_graduation_on_lo BETWEEN ${rule.end} AND ${rule.notAfter}`
    case 'papers':
      return papersSql(rule)
  }
}

function languageSql({ level, ielts, toefl, start, notBefore }: Of<'language'>): string {
  return `CASE WHEN 'en' = ANY (f.person_native_languages) THEN true
    WHEN ${exists('language_levels', `r.language = 'en' AND r.level_lo >= ${level} AND r.proof = 'certificate' AND r.on_lo BETWEEN ${notBefore} AND ${start}`)} THEN true
    WHEN ${exists('language_tests', `(r.test = 'ielts' AND r.overall_lo >= ${ielts} OR r.test = 'toefl-ibt-2023' AND r.overall_lo >= ${toefl}) AND r.taken_on_lo BETWEEN ${notBefore} AND ${start} AND r.valid_until_lo >= ${start}`)} THEN true
    WHEN f.person_native_languages_complete AND f.language_levels_complete AND f.language_tests_complete THEN false END`
}

function immunitySql(antigen: string, { doses, start }: Of<'immunity'>): string {
  const ofAntigen = `r.student_id = f.student_id AND r.antigen = '${antigen}' AND r.on_lo <= ${start}`
  return `CASE WHEN (SELECT count(*) FROM student_doses r WHERE ${ofAntigen}) >= ${doses} THEN true
    WHEN EXISTS (SELECT 1 FROM student_titres r WHERE ${ofAntigen} AND r.result = 'positive') THEN true
    WHEN f.doses_complete AND f.titres_complete THEN false END`
}

function papersSql({ home, currency, perClaim, documents, number, start, end }: Of<'papers'>): string {
  const covered = someSql(
    'insurances',
    `r.kind = 'liability' AND r.currency = '${currency}' AND r.per_claim_lo >= ${perClaim} AND r.from_lo <= ${start} AND r.until_lo >= ${end}`,
  )
  const inHand = `CASE WHEN f.documents_complete THEN (SELECT count(DISTINCT r.type) FROM student_documents r
    WHERE r.student_id = f.student_id AND r.issued_on_lo <= ${start} AND r.type = ANY (${texts(documents)})) >= ${number} END`
  return `(CASE WHEN '${home}' = ANY (f.school_country) THEN true WHEN f.school_country_complete THEN false END
    OR (${covered} AND ${inHand}))`
}

const exists = (table: string, where: string): string =>
  `EXISTS (SELECT 1 FROM student_${table} r WHERE r.student_id = f.student_id AND ${where})`

const someSql = (table: string, where: string): string =>
  `CASE WHEN ${exists(table, where)} THEN true WHEN f.${table}_complete THEN false END`

/** The words of the workload hold nothing that would have to be escaped. */
const texts = (words: readonly string[]): string => `'{${words.join(',')}}'::text[]`
