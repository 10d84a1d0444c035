import { dayOf, type IsoDate } from '../time/index.ts'
import type { Certificate } from './certificate.ts'

/** A rule that a stay may break, with what it is counted by and where it stands. */
export type Concern = {
  readonly code: 'section-short' | 'absent-too-long' | 'traineeship-short'
  readonly counted: number
  readonly limit: number
  readonly source: { readonly url: string; readonly title: string; readonly year?: number }
}

const law = {
  url: 'https://github.com/bundestag/gesetze/blob/master/a/aeappro_2002/index.md',
  title: 'Approbationsordnung für Ärzte, § 3',
  year: 2022,
}
const erasmus = {
  url: 'https://www.unipr.it/en/il-learning-agreement-il-tuo-tirocinio-allestero',
  title: 'Università di Parma: Learning Agreement for Traineeships',
}

const [sectionWeeks, sectionAbsences, traineeshipDays] = [16, 20, 60]

/** Why an office may not count a stay: its length in weeks of full time, its absences in working days, its days. */
export function concernsOf(
  { kind, startsOn, endsOn, percent }: Pick<Certificate, 'kind' | 'startsOn' | 'endsOn' | 'percent'>,
  absentDays: number,
): Concern[] {
  // The contract of a certificate says that both are days.
  const days = dayOf(endsOn as IsoDate) - dayOf(startsOn as IsoDate) + 1
  // A week that ends on its Friday is a week.
  const weeks = Math.floor((Math.floor((days + 2) / 7) * percent) / 100)
  const concerns: Concern[] = []
  if (kind === 'final-year' && weeks < sectionWeeks)
    concerns.push({ code: 'section-short', counted: weeks, limit: sectionWeeks, source: law })
  if (kind === 'final-year' && absentDays > sectionAbsences)
    concerns.push({ code: 'absent-too-long', counted: absentDays, limit: sectionAbsences, source: law })
  if (kind === 'erasmus-traineeship' && days < traineeshipDays)
    concerns.push({ code: 'traineeship-short', counted: days, limit: traineeshipDays, source: erasmus })
  return concerns
}
