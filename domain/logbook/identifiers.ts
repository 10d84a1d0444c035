export type Suspicion = {
  readonly kind: 'name' | 'date' | 'initials' | 'number' | 'contact'
  /** As it was written. */
  readonly text: string
}

/** Titles and words after which a name follows, in German and English. */
const beforeNames =
  /\b(?:Herrn?|Frau|Fr\.|Hr\.|Mr\.?|Mrs\.?|Ms\.?|Miss|Pat\.|Patient(?:in)?|patient|named|namens|heißt|called|Familie|Family)\s+(?!(?:[A-ZÄÖÜ][a-zäöüß]*(?:ung|heit|keit|tion|itis|ose|om|ie)\b))((?:[A-ZÄÖÜ]\.\s*)?[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?)/gu
const dates =
  /\b(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/(?:19|20)?\d{2}|\d{1,2}\.?\s(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December)\s(?:19|20)\d{2})\b/gu
const initials = /(?<![\p{L}.])[A-ZÄÖÜ]\.\s?[A-ZÄÖÜ]\.(?!\p{L})/gu
const numbers =
  /\b(?:(?:MRN|Fall(?:nummer|-?Nr\.?)?|Pat(?:ienten)?-?(?:ID|Nr\.?|nummer)|Akten(?:zeichen|nummer)|record|chart|case|file|room|bed|Zimmer|Bett)\s?(?:no\.?|number|Nr\.?|#|:)?\s?\d{2,}|#\s?\d{4,}|\d{6,})\b/giu
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
