import type { Who } from '../http/who.ts'
import { paperRowsOf } from './attached.ts'
import type { DocumentDeps, Tx } from './deps.ts'
import { readingFor } from './read.ts'
import { type Sealed, unseal } from './sealed-rows.ts'
import { Damaged } from './vault/content.ts'

/** Why a paper is named and not read. */
export type LeftOut = 'erased' | 'health' | 'too_large'

type Row = Awaited<ReturnType<typeof paperRowsOf>>[number]

/** A paper of an application: its content as it is sealed, or why that is left out. */
export type PaperRead = Pick<Row, 'kind' | 'name' | 'mediaType' | 'createdAt'> & {
  readonly content: Sealed | LeftOut
}

type Asked = {
  readonly studentId: string
  readonly applicationId: string
  readonly organisationId?: string | undefined
  /** Papers that tell of health are read only by whoever asks for them by name. */
  readonly withHealth: boolean
  /** Of all of them together. What goes beyond is left out. */
  readonly mostBytes: number
}

/**
 * Every document of an application that whoever asks may read, each once. Each is read by the rule of a single one, which
 * writes down who reads what tells of health.
 */
export async function readPapers(
  tx: Tx,
  deps: Pick<DocumentDeps, 'nowMs'>,
  who: Who,
  { studentId, applicationId, organisationId, withHealth, mostBytes }: Asked,
): Promise<PaperRead[]> {
  const rows = await paperRowsOf(tx, { studentId, applicationId })
  const papers: PaperRead[] = []
  let room = mostBytes
  for (const row of onceEach(rows)) {
    const { kind, name, mediaType, createdAt, documentId, bytes } = row
    const named = { kind, name, mediaType, createdAt }
    const left = whyLeftOut(row, withHealth, room)
    if (left) {
      papers.push({ ...named, content: left })
      continue
    }
    const asked = { applicationId, organisationId }
    const reading = await readingFor(tx, deps, who, { studentId, documentId }, asked)
    if (!reading || 'refused' in reading) continue
    room -= bytes
    papers.push({ ...named, content: reading.sealed })
  }
  return papers
}

/** One document may stand for several papers of a list. */
const onceEach = (rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.documentId, row])).values(),
]

function whyLeftOut({ erasedAt, isHealth, bytes }: Row, withHealth: boolean, room: number) {
  if (erasedAt !== null) return 'erased'
  if (isHealth && !withHealth) return 'health'
  return bytes > room ? 'too_large' : undefined
}

/** The content of a paper; undefined where it is not as it was sealed, so that the others can still be read. */
export async function unsealPaper(
  deps: Pick<DocumentDeps, 'master' | 'storage'>,
  sealed: Sealed,
): Promise<Buffer | undefined> {
  try {
    return await unseal(deps, sealed)
  } catch (error) {
    if (error instanceof Damaged) return undefined
    throw error
  }
}
