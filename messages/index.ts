export { countryName, formatDay, formatMoney, languageName } from './format.ts'
export { type Language, languages } from './languages.ts'
export { createTranslator, type Translate } from './translate.ts'
