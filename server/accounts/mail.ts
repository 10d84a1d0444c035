import type { Mail } from '../mail/mail.ts'

/** Sends a mail, or sees to it that it is sent. */
export type SendMail = (mail: Mail) => Promise<void>

/** The language a browser asks for, as far as we write it. */
export function languageOf(headers: Headers | undefined): 'de' | 'en' {
  return /^de\b/i.test(headers?.get('accept-language') ?? '') ? 'de' : 'en'
}
