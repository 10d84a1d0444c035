import { isoOf } from '@famulus/domain/time'
import type { Language } from '@famulus/messages/speaking'
import { languageFor } from '../app/language.tsx'
import { today } from '../app/today.ts'
import type { WebDocument } from '../app/web-document.ts'
import { drawFirstPage } from './draw.tsx'

const BEFORE = '<div id="root">'

/**
 * The first page with what the app will show drawn into it, once a day and language. `shell`: the page as it was built.
 * `wanted`: what the browser says of its languages.
 */
export function createFirstPage(document: WebDocument, shell: string): (wanted: string) => Promise<string> {
  const drawn = new Map<Language, { readonly day: string; readonly html: Promise<string> }>()
  return (wanted) => {
    const [language, day] = [languageFor(wanted), isoOf(today())]
    const known = drawn.get(language)
    if (known?.day === day) return known.html
    const html = drawFirstPage(document, language).then((page) => into(shell, page, language, day))
    drawn.set(language, { day, html })
    return html
  }
}

/** `public/scheme.js` reads language and day, and hides a page that is not for this browser. */
function into(shell: string, page: string, language: Language, day: string): string {
  if (!shell.includes(BEFORE)) throw new Error(`index.html has no ${BEFORE}.`)
  return shell
    .replace('<html lang="en">', () => `<html lang="${language}" data-day="${day}">`)
    .replace(BEFORE, () => `<div id="ahead">${page}</div>\n    ${BEFORE}`)
}
