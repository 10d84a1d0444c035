import type { Catalogue } from '@famulus/catalogue/document'
import { noPrices } from '@famulus/domain/funding'
import { dayOf } from '@famulus/domain/time'
import { createSayer, createTranslator, type Language } from '@famulus/messages'
import type { Session } from './session.ts'

const catalogue: Catalogue = {
  programmes: [],
  reference: { conversions: [], lists: {} },
  book: [],
  prices: noPrices,
}

/** For texts that need a language and a day, and nothing of the catalogue. */
export const sessionIn = (language: Language): Session => ({
  catalogue,
  language,
  t: createTranslator(language),
  sayer: createSayer(language),
  today: dayOf('2026-11-22'),
})
