/** Sends a mail, or sees to it that it is sent. `code` names its text in messages/<language>/mail.json. */
export type SendMail = (mail: {
  to: string
  code: string
  facts: Record<string, unknown>
  language: 'de' | 'en'
}) => Promise<void>

/** The language a browser asks for, as far as we write it. */
export function languageOf(headers: Headers | undefined): 'de' | 'en' {
  return /^de\b/i.test(headers?.get('accept-language') ?? '') ? 'de' : 'en'
}
