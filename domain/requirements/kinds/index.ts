// Every kind of requirement. Adding one: its file, one line here, its cases, its sentences.
import { coreClerkships } from './core-clerkships.ts'
import { insurance } from './cover.ts'
import { conduct, judgement, places } from './decisions.ts'
import { passport, person, registration, visa } from './entry.ts'
import { exposure, immunisation, screening, tuberculosis } from './health.ts'
import { language } from './language.ts'
import { languageTest } from './language-test.ts'
import { backgroundCheck, certificate, document } from './papers.ts'
import { agreement, institutionApproval, nomination, portal } from './school.ts'
import { applicationWindow, elective, priorStays, startDays, stayLength } from './stay.ts'
import { degreeStatus, enrolment, exam, goodStanding, grade } from './study-status.ts'
import { studyYear } from './study-year.ts'

export const kinds = [
  studyYear,
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
  visa,
  passport,
  registration,
  elective,
  stayLength,
  startDays,
  applicationWindow,
  priorStays,
  judgement,
  places,
  conduct,
] as const

export type KindName = (typeof kinds)[number]['name']
