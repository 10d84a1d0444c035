import {
  createTranslator,
  type Language,
  languages,
  loadLanguage,
  type Translate,
} from '@famulus/messages/speaking'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'

const KEY = 'famulus.language'

/** What was chosen here before, else what the browser asks for, else English. */
export function chosenLanguage(): Language {
  const wanted = localStorage.getItem(KEY) ?? navigator.language
  return languageFor(wanted)
}

/** `wanted`: a tag such as de-AT, or a list of them as browsers send it. */
export const languageFor = (wanted: string): Language =>
  languages.find((language) => wanted.startsWith(language)) ?? 'en'

type Speaking = {
  readonly language: Language
  readonly t: Translate
  readonly speak: (language: Language) => Promise<void>
}

const SpeakingContext = createContext<Speaking | undefined>(undefined)

/** `first`: the language to begin with. */
export function LanguageProvider({
  first,
  children,
}: {
  readonly first: Language
  readonly children: ReactNode
}) {
  const [language, setLanguage] = useState(first)
  const speak = useCallback(async (next: Language) => {
    await loadLanguage(next)
    localStorage.setItem(KEY, next)
    document.documentElement.lang = next
    setLanguage(next)
  }, [])
  const value = useMemo(() => ({ language, t: createTranslator(language), speak }), [language, speak])
  return <SpeakingContext value={value}>{children}</SpeakingContext>
}

export function useLanguage(): Speaking {
  const speaking = use(SpeakingContext)
  if (!speaking) throw new Error('useLanguage outside of LanguageProvider')
  return speaking
}

export const useT = (): Translate => useLanguage().t
