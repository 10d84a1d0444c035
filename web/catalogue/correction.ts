import type { Session } from '@famulus/advice/session'
import type { Page } from '@famulus/domain/requirements'
import type { Fact, FactFile } from './facts.ts'

/** What somebody knows better, in their own words. */
export type Correction = {
  readonly file: FactFile
  readonly fact: Fact
  readonly right: string
  /** The page that says so, with its year. */
  readonly source: string
}

/** A report that whoever keeps the catalogue can act on: which file, which rule, what it says, what would be right. */
export function correctionText(
  { file, fact, right, source }: Correction,
  version: string,
  { t }: Session,
): string {
  const line = (code: string, text: string) =>
    `${t(`sources.correction.${code}`)}: ${text.trim() || t('sources.correction.missing')}`
  return [
    line('subject', `${file.id} / ${fact.id}`),
    line('catalogue', version),
    line('file', `${file.name} (catalogue/${file.of}s/${file.id}.yaml)`),
    line('rule', fact.id),
    line('says', fact.says),
    line('pages', fact.pages.map((page) => pageText(page, t)).join('; ')),
    line('right', right),
    line('source', source),
    '',
  ].join('\n')
}

const pageText = ({ title, year, url }: Page, t: Session['t']): string =>
  `${title}, ${year ?? t('shell.no-year')}, ${url}`
