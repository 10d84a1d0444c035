import { type CompiledProgramme, compileProgramme, type Programme } from '@famulus/domain/programmes'
import type { Reference } from '@famulus/domain/requirements'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../store/database.ts'

/** A programme as it was at some time, ready to be asked. */
export type Kept = { readonly version: string; readonly compiled: CompiledProgramme }

export type KeptDocument = { readonly programme: Programme; readonly reference: Reference }

/** The version that a new application is for, the host's own before the catalogue's; undefined: there is no such programme. */
export async function newestProgramme(
  tx: Transaction<Database>,
  programmeId: string,
): Promise<Kept | undefined> {
  const found = await tx
    .selectFrom('programmeVersions')
    .select(['version', 'document'])
    .where('programmeId', '=', programmeId)
    .orderBy('edition', 'desc')
    .orderBy('readAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found && keptOf(programmeId, found.version, found.document)
}

/** Throws where it is not there: a row that names a version has a foreign key to it. */
export async function programmeAt(db: Kysely<Database>, programmeId: string, version: string): Promise<Kept> {
  const known = compiledOnes.get(`${programmeId} ${version}`)
  if (known) return { version, compiled: known }
  const { document } = await db
    .selectFrom('programmeVersions')
    .select('document')
    .where('programmeId', '=', programmeId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return keptOf(programmeId, version, document)
}

/** A version never changes, and there are few: compiled once. */
const compiledOnes = new Map<string, CompiledProgramme>()

function keptOf(programmeId: string, version: string, document: unknown): Kept {
  const key = `${programmeId} ${version}`
  const known = compiledOnes.get(key)
  if (known) return { version, compiled: known }
  const { programme, reference } = document as KeptDocument // checked when it was published
  const compiled = compileProgramme(programme, reference)
  compiledOnes.set(key, compiled)
  return { version, compiled }
}
