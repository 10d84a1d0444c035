import { createHash } from 'node:crypto'
import type { Resting } from '@famulus/contract'
import type { Stepping } from '../http/add-stepped-route.ts'
import { type DocumentDeps, type Ids, instant, type Refused, type Tx } from './deps.ts'
import { type MediaType, recognise } from './media-type.ts'
import { replace } from './replace.ts'
import { applicationsWith, isSent, presentResting } from './resting.ts'
import { destroyKey, type Sealed, sealedOf, unseal } from './sealed-rows.ts'
import { lockUpload, uploadOf } from './uploads.ts'

export type Finished = { readonly documentId: string; readonly keptBy: Resting[] }

type Checked = {
  readonly mediaType: MediaType
  readonly sha256: string
  readonly scan: 'clean' | 'not_scanned'
}

/**
 * Checks what was uploaded, and makes a document of it. What it is cannot become a document by trying again, so that a
 * refused upload is given up; only where the scanner does not answer, it stays.
 */
export async function finishUpload(
  deps: DocumentDeps,
  act: Stepping['act'],
  ids: Ids,
  sha256: string,
): Promise<Finished | Refused> {
  const begun = await act((tx) => wholeOrFinished(tx, ids))
  if ('documentId' in begun) return begun
  const checked = await check(deps, begun, sha256)
  if (!('refused' in checked)) return act((tx) => keep(tx, deps, ids, checked))
  if (checked.refused !== 'scanner_unavailable')
    await act(async (tx) => ({ dropped: await destroyUpload(tx, ids) }))
  return checked
}

async function wholeOrFinished(tx: Tx, ids: Ids): Promise<Sealed | Finished | Refused | undefined> {
  const upload = await uploadOf(tx, ids)
  if (!upload) return finished(tx, ids)
  const { received, bytes } = upload
  if (received < bytes) return { refused: 'parts_missing', received, bytes }
  return sealedOf(tx, ids)
}

async function check(deps: DocumentDeps, sealed: Sealed, sha256: string): Promise<Checked | Refused> {
  const file = await unseal(deps, sealed)
  if (createHash('sha256').update(file).digest('hex') !== sha256) return { refused: 'changed_on_the_way' }
  const recognised = recognise(file)
  if ('refused' in recognised) return recognised
  const scanned = deps.scan ? await deps.scan(file) : ({ scan: 'not_scanned' } as const)
  return 'refused' in scanned ? scanned : { ...recognised, sha256, ...scanned }
}

/** Of two who finish at once, the second waits here, and finds the document of the first. */
async function keep(
  tx: Tx,
  { nowMs }: DocumentDeps,
  ids: Ids,
  checked: Checked,
): Promise<Finished | undefined> {
  const upload = await lockUpload(tx, ids)
  if (!upload) return finished(tx, ids)
  const { name, kind, isHealth, expiresOn, bytes, replaces } = upload
  const old = replaces === null ? undefined : await lockVersion(tx, ids.studentId, replaces)
  const createdAt = instant(nowMs())
  await tx
    .insertInto('documents')
    .values({
      ...ids,
      ...checked,
      ...{ name, kind, isHealth, expiresOn, bytes, createdAt },
      version: (old?.version ?? 0) + 1,
      replaces: old ? replaces : null,
    })
    .execute()
  await tx
    .deleteFrom('documentUploads')
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', ids.documentId)
    .execute()
  const keeping = old ? await replace(tx, old, ids, createdAt) : []
  return { documentId: ids.documentId, keptBy: keeping.map(presentResting) }
}

/** Undefined where it was replaced or erased meanwhile: then the new one is a document of its own. */
function lockVersion(tx: Tx, studentId: string, documentId: string) {
  return tx
    .selectFrom('documents')
    .select(['studentId', 'documentId', 'version'])
    .where('studentId', '=', studentId)
    .where('documentId', '=', documentId)
    .where('replacedAt', 'is', null)
    .where('erasedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

async function finished(tx: Tx, { studentId, documentId }: Ids): Promise<Finished | undefined> {
  const found = await tx
    .selectFrom('documents')
    .select(['replaces', 'erasedAt'])
    .where('studentId', '=', studentId)
    .where('documentId', '=', documentId)
    .executeTakeFirst()
  if (!found || found.erasedAt !== null) return undefined
  const { replaces } = found
  const old = replaces === null ? [] : await applicationsWith(tx, { studentId, documentId: replaces })
  return { documentId, keptBy: old.filter(isSent).map(presentResting) }
}

/** Gives an upload up; never a document that it has become. */
export async function destroyUpload(tx: Tx, ids: Ids): Promise<boolean> {
  if (!(await lockUpload(tx, ids))) return false
  await destroyKey(tx, ids)
  return true
}
