import { type Kysely, sql } from 'kysely'
import type { Database } from '../store/database.ts'

export type FoundInstitution = {
  readonly institutionId: string
  readonly name: string
  readonly country: string
  readonly domains: string[]
}

type Kept = { readonly lower: string; readonly shown: FoundInstitution }

export type Search = (search: string, country: string | undefined) => Promise<FoundInstitution[]>

/** Nobody waits long for one that was added or mended just now. */
const keptMs = 10_000

const mostFound = 20

/**
 * Finds institutions by any part of their name, or how a domain begins. All of them are kept in memory, some megabytes, and read again after ten
 * seconds: no index finds a part of a word that half of the names have, and this is asked with every key that is pressed.
 * As the owner of the tables: institutions are public.
 */
export function searchOf(db: Kysely<Database>, nowMs: () => number): Search {
  let kept: Promise<readonly Kept[]> | undefined
  let readAtMs = Number.NEGATIVE_INFINITY
  const all = (): Promise<readonly Kept[]> => {
    // A clock that went back is no reason to keep them longer.
    if (kept && Math.abs(nowMs() - readAtMs) < keptMs) return kept
    readAtMs = nowMs()
    kept = readAll(db).catch((error) => {
      kept = undefined
      throw error
    })
    return kept
  }
  return async (search, country) => foundIn(await all(), search.toLowerCase(), country)
}

/** Shortest names first, so that the first ones found are the ones to be shown. */
async function readAll(db: Kysely<Database>): Promise<Kept[]> {
  const rows = await db
    .selectFrom('institutions as i')
    .leftJoin('institutionDomains as d', 'd.institutionId', 'i.institutionId')
    .select(['i.institutionId', 'i.name', 'i.country'])
    .select(
      sql<
        string[]
      >`coalesce(array_agg(d.domain order by d.domain) filter (where d.domain is not null), '{}')`.as(
        'domains',
      ),
    )
    .groupBy('i.institutionId')
    .orderBy(sql`length(i.name)`)
    .orderBy('i.institutionId')
    .execute()
  return rows.map((shown) => ({ lower: shown.name.toLowerCase(), shown }))
}

/** Names that begin with what is asked for come first. */
function foundIn(all: readonly Kept[], wanted: string, country: string | undefined): FoundInstitution[] {
  const begins: FoundInstitution[] = []
  const holds: FoundInstitution[] = []
  for (const { lower, shown } of all) {
    if (country !== undefined && shown.country !== country) continue
    if (lower.startsWith(wanted)) begins.push(shown)
    else if (holds.length < mostFound && (lower.includes(wanted) || beginsSo(shown, wanted)))
      holds.push(shown)
    if (begins.length === mostFound) break
  }
  return [...begins, ...holds].slice(0, mostFound)
}

const beginsSo = ({ institutionId, domains }: FoundInstitution, wanted: string): boolean =>
  [institutionId, ...domains].some((one) => one.startsWith(wanted))
