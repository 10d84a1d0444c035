import { z } from 'zod'

/** In whose name mails are sent. */
export type Sender = { readonly name: string; readonly address: string }

/** "International Office <office@school.example>", or only the address. Undefined for anything else. */
export function readSender(text: string): Sender | undefined {
  const [, name = '', bracketed] = /^([^<>\p{Cc}]*)<([^<>]+)>$/u.exec(text.trim()) ?? []
  const address = z.email().safeParse(bracketed ?? text.trim()).data
  return address === undefined ? undefined : { name: name.trim() || 'Famulus', address }
}
