import type { ProgrammeProblem, Refusal } from '@famulus/contract'
import { readEdited } from '@famulus/domain/programmes/editing'
import type { Transaction } from 'kysely'
import type { Deps } from '../deps.ts'
import type { Who } from '../http/who.ts'
import { asOwnerWithin } from '../store/as-actor.ts'
import type { Database } from '../store/database.ts'
import { type Newest, newestOfHost, type OfHost, programmeIds } from './newest.ts'
import { versionOf } from './version.ts'

type Tx = Transaction<Database>
type Put = { readonly expects: string; readonly programme: object }
type Made = { readonly version: string; readonly edition: number }

/** Keeps a document as the newest version of a programme, with who made it. Applications that are there keep theirs. */
export async function changeProgramme(
  tx: Tx,
  { nowMs }: Deps,
  who: Who,
  ofHost: OfHost,
  { expects, programme: written }: Put,
): Promise<Made | Refusal | undefined> {
  const found = await newestOfHost(tx, who, ofHost, { forChange: true })
  if (!found || 'refused' in found) return found
  const { newest } = found
  if (newest.version !== expects) return staleRefusal(tx, ofHost.programmeId, newest)
  const { reference } = newest
  const programmes = await programmeIds(tx)
  const read = readEdited(written, { id: ofHost.programmeId, reference, programmes })
  if ('problems' in read) return { refused: 'programme_wrong', problems: shownProblems(read.problems) }
  const { document, version } = versionOf({ programme: read.compiled.programme, reference }, newest.version)
  const made = { version, edition: newest.edition + 1 }
  const at = new Date(nowMs()).toISOString()
  const { programmeId } = ofHost
  await tx
    .insertInto('programmeVersions')
    .values({ programmeId, document, readAt: at, ...made })
    .execute()
  const edit = { hostOrganisationId: ofHost.organisationId, programmeId, personId: who.personId, at }
  await tx
    .insertInto('programmeEdits')
    .values({ ...edit, ...made, previousVersion: newest.version })
    .execute()
  return made
}

/** Somebody was quicker: who, and when. A version of the catalogue has nobody. */
async function staleRefusal(tx: Tx, programmeId: string, newest: Newest): Promise<Refusal> {
  const changed = await changedBy(tx, programmeId, newest.edition)
  return { refused: 'version_stale', version: newest.version, by: changed?.by ?? '', at: changed?.at ?? '' }
}

/** Who made an edition; undefined for that of the catalogue. As the owner: colleagues do not see each other otherwise. */
export async function changedBy(
  tx: Tx,
  programmeId: string,
  edition: number,
): Promise<{ readonly by: string; readonly at: string } | undefined> {
  const found = await asOwnerWithin(tx, () =>
    tx
      .selectFrom('programmeEdits as e')
      .innerJoin('people as p', 'p.personId', 'e.personId')
      .select(['e.at', 'p.name', 'p.email'])
      .where('e.programmeId', '=', programmeId)
      .where('e.edition', '=', edition)
      .executeTakeFirst(),
  )
  return found && { by: found.name || found.email || '', at: found.at }
}

/** As the contract has them: lists that may be written to. */
export const shownProblems = (
  problems: readonly { place: readonly (string | number)[]; code: string; facts: object }[],
): ProgrammeProblem[] =>
  problems.map(({ place, code, facts }) => ({ place: [...place], code, facts: { ...facts } }))
