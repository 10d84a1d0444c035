import { createTranslator } from '@famulus/messages'
import type { Mail } from './mail.ts'

/** Plain text, and a subject on one line. */
export type Text = { readonly subject: string; readonly text: string }

export function renderMail({ language, code, facts }: Pick<Mail, 'language' | 'code' | 'facts'>): Text {
  const t = createTranslator(language)
  const said = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, onOneLine(fact)]))
  return {
    subject: t(`mail.${code}.subject`, said),
    text: `${t(`mail.${code}.body`, said)}\n\n-- \nFamulus\n`,
  }
}

/**
 * A name that holds a line break could end the subject and begin another header, or write a paragraph of its own into
 * the mail; one that turns the direction of writing could show a link as another.
 */
function onOneLine(fact: unknown): unknown {
  return typeof fact === 'string'
    ? fact.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/\p{Bidi_Control}/gu, '')
    : fact
}
