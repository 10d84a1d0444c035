import { createTranslator, type Language, languages, type Translate } from '@famulus/messages'

/** The terminal's language, else English. */
export function terminalLanguage(): Language {
  const terminal = process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? ''
  return terminal.startsWith('de') ? 'de' : 'en'
}

/** The language as it was typed: a refusal needs it even where the rest of the line cannot be read. */
function typedLanguage(args: readonly string[]): Language {
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  const typed = joined ?? args[args.indexOf('--lang') + 1]
  return languages.find((language) => language === typed) ?? terminalLanguage()
}

/** Says something to the person at the terminal, before there is a session and when there will be none. */
export const sayTyped: Translate = (code, values) =>
  createTranslator(typedLanguage(process.argv.slice(2)))(code, values)
