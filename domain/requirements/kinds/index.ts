// Every kind of requirement. Adding one: its file, one line here, its cases, its sentences.
import { affiliation } from './affiliation.ts'
import { age } from './age.ts'
import { agreement } from './agreement.ts'
import { applicationWindow } from './application-window.ts'
import { awardHistory } from './award-history.ts'
import { backgroundCheck } from './background-check.ts'
import { certificate } from './certificate.ts'
import { conduct } from './conduct.ts'
import { coreClerkships } from './core-clerkships.ts'
import { degreeStatus } from './degree-status.ts'
import { document } from './document.ts'
import { elective } from './elective.ts'
import { enrolment } from './enrolment.ts'
import { exam } from './exam.ts'
import { exposure } from './exposure.ts'
import { goodStanding } from './good-standing.ts'
import { grade } from './grade.ts'
import { hostCountry } from './host-country.ts'
import { immunisation } from './immunisation.ts'
import { institutionApproval } from './institution-approval.ts'
import { insurance } from './insurance.ts'
import { judgement } from './judgement.ts'
import { language } from './language.ts'
import { languageTest } from './language-test.ts'
import { nomination } from './nomination.ts'
import { passport } from './passport.ts'
import { person } from './person.ts'
import { places } from './places.ts'
import { portal } from './portal.ts'
import { priorStays } from './prior-stays.ts'
import { registration } from './registration.ts'
import { screening } from './screening.ts'
import { semester } from './semester.ts'
import { startDays } from './start-days.ts'
import { stayLength } from './stay-length.ts'
import { studyYear } from './study-year.ts'
import { tuberculosis } from './tuberculosis.ts'
import { visa } from './visa.ts'

export const kinds = [
  studyYear,
  semester,
  coreClerkships,
  enrolment,
  degreeStatus,
  goodStanding,
  exam,
  grade,
  institutionApproval,
  agreement,
  nomination,
  portal,
  language,
  languageTest,
  immunisation,
  tuberculosis,
  screening,
  exposure,
  certificate,
  backgroundCheck,
  document,
  insurance,
  person,
  age,
  affiliation,
  visa,
  passport,
  registration,
  elective,
  hostCountry,
  stayLength,
  startDays,
  applicationWindow,
  priorStays,
  awardHistory,
  judgement,
  places,
  conduct,
] as const

export type KindName = (typeof kinds)[number]['name']
