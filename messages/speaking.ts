export {
  countryName,
  formatAmount,
  formatDay,
  formatInstant,
  formatMoney,
  formatMonth,
  formatShortDay,
  languageName,
} from './format.ts'
export { type Language, languages, localeOf } from './languages.ts'
export { createSayer, type DayOf, type NameOf, type Say, type Sayer } from './sayer.ts'
export { createTranslator, hasMessage, loadFirst, loadLanguage, type Translate } from './translate.ts'
