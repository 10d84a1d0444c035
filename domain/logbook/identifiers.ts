export type Suspicion = {
  readonly kind: 'name' | 'date' | 'initials' | 'number' | 'contact'
  /** As it was written. */
  readonly text: string
}

/** A word with a capital that is no diagnosis by its ending; in German every noun has a capital. */
const nameWord =
  '(?!(?:[A-ZÄÖÜ][a-zäöüß]*(?:ung|heit|keit|tion|itis|ose|om|ie)\\b))((?:[A-ZÄÖÜ]\\.\\s*)?[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?)'
const titles = '(?:Herrn?|Frau|Fr\\.|Hr\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Miss)\\s+(?:(?:Prof|Dr)\\.?\\s+)*'
const roles = '(?:Pat\\.|Patient(?:in)?|patient|namens|heißt|Familie|Family)\\s+'
// A sign or a method is called something, too.
const called =
  '(?:man|woman|boy|girl|child|lady|patient|he|she|son|daughter|mother|father)\\s(?:(?:is|was)\\s)?(?:called|named)\\s+'
const beforeNames = new RegExp(`\\b(?:${titles}|${roles}|${called})${nameWord}`, 'gu')

const month =
  '(?:Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|January|February|March|April|May|June|July|August|September|October|November|December)'
const year = '(?:19|20)\\d{2}'
const dates = new RegExp(
  `\\b(?:\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:19|20)?\\d{2}|${year}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/(?:19|20)?\\d{2}|\\d{1,2}\\.?\\s${month}\\s${year}|${month}\\s\\d{1,2},?\\s${year})\\b`,
  'gu',
)
const initials = /(?<![\p{L}.])(?!U\.\s?[SK]\.)[A-ZÄÖÜ]\.\s?[A-ZÄÖÜ]\.(?!\p{L})/gu
const records =
  '(?:MRN|SSN|Fall(?:nummer|-?Nr\\.?)?|Pat(?:ienten)?\\.?-?(?:ID|Nr\\.?|nummer)|Versicher(?:ten|ungs)-?(?:nummer|Nr\\.?)|Akte(?:nzeichen|nnummer)?|NHS|hospital|record|chart|case|file|room|bed|Zimmer|Bett)'
// A count of cells ends with noughts, the number of a record seldom.
const numbers = new RegExp(
  `\\b(?:${records}\\s?(?:no\\.?|number|Nr\\.?|ID|#|:)?\\s?[A-Z]?\\d{2,}(?:[ -]\\d+)*|(?!\\d+000\\b)\\d{6,})\\b|#\\s?\\d{4,}`,
  'giu',
)
const contacts = /[\w.+-]+@[\w-]+\.\w+|\+\d[\d\s/-]{7,}\d/gu

/** What follows a title often and is no name. */
const noNames = new Set(
  'Mit Ohne Und Oder Hat Ist War Wird Was Who With Has Had Is Came After Before Before Nach Vor Im In Auf Aus Bei Von Zu Dr Doctor Wurde Kam Klagt Wants Refused Education Safety Care Aufklärung'.split(
    ' ',
  ),
)

/**
 * What in a text could tell who the patient was. A warning and no proof: patterns find titles with names, dates,
 * initials, numbers of records and addresses; a name without a title they do not find.
 */
export function identifiersIn(text: string): Suspicion[] {
  const names = [...text.matchAll(beforeNames)].flatMap(([whole, name = '']) =>
    noNames.has(name) ? [] : [{ kind: 'name' as const, text: whole }],
  )
  const found = (kind: Suspicion['kind'], pattern: RegExp) =>
    (text.match(pattern) ?? []).map((one) => ({ kind, text: one }))
  return [
    ...names,
    ...found('date', dates),
    ...found('initials', initials),
    ...found('number', numbers),
    ...found('contact', contacts),
  ]
}

/** Whether it cannot stay in a logbook. A name is only suspected: many of them are signs, methods and places. */
export const mustGo = ({ kind }: Suspicion): boolean => kind !== 'name' && kind !== 'initials'
