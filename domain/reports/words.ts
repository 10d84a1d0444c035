/**
 * The codes of a report; their sentences are in messages/<language>/reports.json. Lists run from what is usual or least
 * to what is rare or most.
 */

/** What took days, from the first letter about it to the day on which it was there. */
export const steps = [
  'host-answer',
  'home-signature',
  'immunisation',
  'language-test',
  'record-check',
  'visa',
  'award-answer',
  'accommodation',
  'certificate',
  'recognition',
] as const
export type Step = (typeof steps)[number]

export const accommodations = [
  'hospital',
  'dormitory',
  'shared-flat',
  'own-flat',
  'family',
  'hostel',
] as const

/** What a student was really allowed to do. */
export const roles = ['watched', 'assisted', 'under-supervision', 'own-patients'] as const

/** Each is rated from 1 to 5; 1, 3 and 5 are said in words, so that people mean the same by them. */
export const criteria = [
  'teaching',
  'supervision',
  'independence',
  'welcome',
  'organisation',
  'life-there',
] as const
export type Criterion = (typeof criteria)[number]

/** What free text is asked for by. */
export const prompts = ['a-day', 'learnt', 'before-leaving', 'living', 'surprise', 'advice'] as const
export type Prompt = (typeof prompts)[number]

export const recommendations = ['yes', 'with-reservations', 'no'] as const

/** To whom somebody would recommend it. */
export const audiences = [
  'first-stay',
  'experienced',
  'wants-to-do',
  'wants-to-learn',
  'speaks-the-language',
  'little-money',
  'discipline-as-career',
] as const
