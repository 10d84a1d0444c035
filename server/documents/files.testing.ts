import { createHash } from 'node:crypto'
import type { Asking } from '../http/app.testing.ts'

/** A PDF of exactly so many bytes; two that say something else are different. */
export function pdf(bytes: number, says = 'a'): Buffer {
  const [head, tail] = [`%PDF-1.7\n%${says}\n`, '\nstartxref\n9\n%%EOF\n']
  return Buffer.from(head + ' '.repeat(bytes - head.length - tail.length) + tail)
}

export const sha256Of = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex')

export const partBytes = 4 * 65_536

export type Given = { readonly status: number; readonly body: Record<string, unknown> }

/** A student at their papers, as a page would ask. */
export function uploading({ asked, sent }: Pick<Asking, 'asked' | 'sent'>, student: string) {
  const begin = async (file: Buffer, more: object = {}): Promise<string> => {
    const begun: Given = await asked(student, 'POST', '/uploads', {
      name: 'paper.pdf',
      bytes: file.length,
      kind: 'transcript',
      expiresOn: null,
      ...more,
    })
    if (begun.status !== 200) throw new Error(JSON.stringify(begun.body))
    return String(begun.body.uploadId)
  }
  const put = async (id: string, offset: number, part: Buffer): Promise<Given> => {
    const answer = await sent(student, 'PUT', `/uploads/${id}/parts?offset=${offset}`, part)
    return { status: answer.status, body: (await answer.json()) as Given['body'] }
  }
  const putAll = async (id: string, file: Buffer): Promise<void> => {
    for (let at = 0; at < file.length; at += partBytes) await put(id, at, file.subarray(at, at + partBytes))
  }
  const finish = (id: string, file: Buffer): Promise<Given> =>
    asked(student, 'POST', `/uploads/${id}/finish`, { sha256: sha256Of(file) })
  const upload = async (file: Buffer, more: object = {}): Promise<string> => {
    const id = await begin(file, more)
    await putAll(id, file)
    const { status, body } = await finish(id, file)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return id
  }
  return { begin, put, putAll, finish, upload }
}
