import dossierDe from './de/dossier.json' with { type: 'json' }
import { first as firstDe } from './de/first.ts'
import mailDe from './de/mail.json' with { type: 'json' }
import { rest as restDe } from './de/rest.ts'
import serverDe from './de/server.json' with { type: 'json' }
import dossierEn from './en/dossier.json' with { type: 'json' }
import { first as firstEn } from './en/first.ts'
import mailEn from './en/mail.json' with { type: 'json' }
import { rest as restEn } from './en/rest.ts'
import serverEn from './en/server.json' with { type: 'json' }
import type { Language } from './languages.ts'
import { teach } from './translate.ts'

/** All languages at once, for the command line and for tests. What the server says at its start or by mail, no page says. */
export const sentences: Readonly<
  Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>
> = {
  en: { ...firstEn, ...restEn, server: serverEn, mail: mailEn, dossier: dossierEn },
  de: { ...firstDe, ...restDe, server: serverDe, mail: mailDe, dossier: dossierDe },
}
teach('en', sentences.en)
teach('de', sentences.de)
