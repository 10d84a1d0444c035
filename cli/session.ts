import { createSession, type Session } from '@famulus/advice/session'
import { type Catalogue, openCatalogue } from '@famulus/catalogue'
import type { CompiledAward } from '@famulus/domain/funding'
import '@famulus/messages'
import { languageOf, oneOf, type Parsed, text, todayOf } from './options.ts'

export async function openSession(parsed: Parsed): Promise<Session> {
  const language = languageOf(parsed)
  const { catalogue, problems } = await openCatalogue(() => {
    if (process.stderr.isTTY) process.stderr.write('Reading the catalogue for the first time …\n')
  })
  const [first] = problems
  if (first)
    process.stderr.write(
      `The catalogue has ${problems.length === 1 ? 'a problem' : `${problems.length} problems, the first`} at ${first.file}:${first.line}. See: famulus catalogue check\n`,
    )
  checkSite(parsed, catalogue)
  return createSession({ catalogue, language, today: todayOf(parsed) })
}

/** A site with a slip in it would quietly count as another site. */
function checkSite(parsed: Parsed, { programmes }: Catalogue): void {
  const site = text(parsed, 'site')
  const sites = programmes.flatMap(({ programme }) => (programme.sites ?? []).map(({ id }) => id))
  if (site !== undefined) oneOf('site', [site], [...new Set(sites)].sort())
}

/** The session of a command that has opened the awards: its sentences call them by their names. */
export const namingAwards = (session: Session, awards: readonly CompiledAward[]): Session =>
  createSession(session, awards)
