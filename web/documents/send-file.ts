import {
  ask,
  beginUpload,
  finishUpload,
  type Input,
  type Output,
  type Refusal,
  Refused,
  showUpload,
  Unreachable,
} from '@famulus/contract'

/** What is said of a file before it is sent. */
export type Facts = Pick<
  Input<typeof beginUpload>['json'],
  'kind' | 'expiresOn' | 'tellsOfHealth' | 'replaces'
>

export type Finished = Output<typeof finishUpload>

/** Waits in milliseconds before a part is sent again over a line that broke; then the student is asked. */
const waits = [500, 2_000, 5_000] as const

/** The SHA-256 of a file as hexadecimal: by it the same file is known again after a reload. */
export async function fingerprintOf(file: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export const begin = (file: File, facts: Facts) =>
  ask(
    beginUpload,
    { json: { ...facts, name: file.name.slice(-200) || 'file', bytes: file.size } },
    { key: crypto.randomUUID() },
  )

type Sending = {
  readonly uploadId: string
  readonly partBytes: number
  readonly signal: AbortSignal
  readonly onSent: (bytes: number) => void
}

/** Sends what the server has not got yet, part by part. Rejects with `Refused`, `Unreachable`, or where `signal` ends it. */
export async function sendRest(file: Blob, { uploadId, partBytes, signal, onSent }: Sending): Promise<void> {
  let { received } = await again(signal, () => ask(showUpload, { params: { uploadId } }, { signal }))
  while (received < file.size) {
    onSent(received)
    const offset = received
    const part = file.slice(offset, offset + partBytes)
    received = await again(signal, () => putPart(uploadId, offset, part, signal))
  }
  onSent(received)
}

export const finish = (uploadId: string, sha256: string): Promise<Finished> =>
  ask(finishUpload, { params: { uploadId }, json: { sha256 } })

async function putPart(uploadId: string, offset: number, part: Blob, signal: AbortSignal): Promise<number> {
  const response = await fetch(`/api/uploads/${uploadId}/parts?offset=${offset}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: part,
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new Unreachable(String(error))
  })
  const given = await response.json().catch(() => ({ refused: 'failed' }))
  // An answer was lost, and the part is there: the server says from where to go on.
  if (response.status === 409 && given.refused === 'part_out_of_order') return given.received
  if (!response.ok) throw new Refused(response.status, given as Refusal) // as every answer of the server
  return given.received
}

async function again<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  for (const wait of waits) {
    try {
      return await work()
    } catch (error) {
      const isPassing = error instanceof Unreachable || (error instanceof Refused && error.status >= 500)
      if (!isPassing || signal.aborted) throw error
      await new Promise((done) => setTimeout(done, wait))
    }
  }
  return work()
}
