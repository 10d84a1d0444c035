import { Refused } from '@famulus/contract'
import { useSyncExternalStore } from 'react'
import { begin, type Facts, type Finished, fingerprintOf, finish, sendRest } from './send-file.ts'
import { fileOfUpload, forget, remember } from './upload-memory.ts'

/** An upload of this page. `uploadId`: the server knows of it, and it can go on. */
export type Upload = {
  readonly key: string
  readonly name: string
  readonly bytes: number
  readonly sent: number
  /** `failed` may be tried again, `refused` not: the server has given it up. */
  readonly state: 'sending' | 'checking' | 'paused' | 'failed' | 'refused' | 'done'
  readonly uploadId?: string
  readonly error?: Error
  readonly finished?: Finished
}

type Work = { readonly file: File; readonly facts: Facts; readonly partBytes: number; stop: AbortController }

/** The file is not the one of which the server has the beginning. */
export class OtherFile extends Error {}

/** Uploads go on while the student looks at other pages; a reload ends them, and the same file makes them go on. */
class Uploads {
  private all: readonly Upload[] = []
  private readonly works = new Map<string, Work>()
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly read = (): readonly Upload[] => this.all

  /** Sends a file; `known`: an upload that has begun, to be gone on with. Resolves once it ends, however it does. */
  add(file: File, facts: Facts, partBytes: number, known?: string): Promise<Upload> {
    const key = crypto.randomUUID()
    const upload = { key, name: file.name, bytes: file.size, sent: 0, state: 'sending' } as const
    this.all = [...this.all, known === undefined ? upload : { ...upload, uploadId: known }]
    this.works.set(key, { file, facts, partBytes, stop: new AbortController() })
    return this.run(key)
  }

  pause(key: string): void {
    this.change(key, { state: 'paused' })
    this.works.get(key)?.stop.abort()
  }

  goOn(key: string): Promise<Upload> {
    const work = this.works.get(key)
    if (work) work.stop = new AbortController()
    this.change(key, { state: 'sending' })
    return this.run(key)
  }

  dismiss(key: string): void {
    this.works.get(key)?.stop.abort()
    this.works.delete(key)
    this.all = this.all.filter((one) => one.key !== key)
    this.tell()
  }

  private async run(key: string): Promise<Upload> {
    const work = this.works.get(key)
    const { stop } = work ?? {}
    try {
      if (work) await this.send(key, work)
    } catch (error) {
      if (!stop?.signal.aborted) this.fail(key, error instanceof Error ? error : new Error(String(error)))
    }
    return this.one(key)
  }

  private fail(key: string, error: Error): void {
    const isRefused = error instanceof Refused && error.status === 422
    this.change(key, { state: isRefused ? 'refused' : 'failed', error })
  }

  private async send(key: string, { file, facts, partBytes, stop }: Work): Promise<void> {
    this.tell()
    const sha256 = await fingerprintOf(file)
    const uploadId = await this.begun(key, file, facts, sha256)
    const onSent = (sent: number) => this.change(key, { sent })
    await sendRest(file, { uploadId, partBytes, signal: stop.signal, onSent })
    this.change(key, { state: 'checking' })
    const finished = await finish(uploadId, sha256)
    await forget(uploadId)
    this.change(key, { state: 'done', finished })
  }

  private async begun(key: string, file: File, facts: Facts, sha256: string): Promise<string> {
    const known = this.one(key).uploadId
    if (known !== undefined) {
      const remembered = await fileOfUpload(known)
      if (remembered !== undefined && remembered !== sha256) throw new OtherFile()
      return known
    }
    const { uploadId } = await begin(file, facts)
    await remember({ uploadId, sha256 })
    this.change(key, { uploadId })
    return uploadId
  }

  private one(key: string): Upload {
    const found = this.all.find((each) => each.key === key)
    return found ?? { key, name: '', bytes: 0, sent: 0, state: 'paused' }
  }

  private change(key: string, changes: Partial<Upload>): void {
    this.all = this.all.map((one) => (one.key === key ? withoutError({ ...one, ...changes }, changes) : one))
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

/** What went wrong before does not matter any more once it goes on. */
function withoutError(upload: Upload, { error }: Partial<Upload>): Upload {
  const { error: _before, ...rest } = upload
  return error ? { ...rest, error } : rest
}

export const uploads = new Uploads()

export const useUploads = (): readonly Upload[] =>
  useSyncExternalStore(uploads.subscribe, uploads.read, uploads.read)
