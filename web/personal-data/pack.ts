import type { PersonalData } from '@famulus/contract'
import type { Profile } from '@famulus/domain/profile'
import { zipSync } from 'fflate'

/** What a paper is kept in: its content comes as it was uploaded. */
type Paper = { readonly studentId: string; readonly documentId: string; readonly name: string }

/** What the account keeps, what this device keeps, and the papers themselves, as the files of one ZIP. */
export async function pack(data: PersonalData, profile: Profile, contentOf: ContentOf): Promise<Blob> {
  const papers = papersIn(data)
  const files: Record<string, Uint8Array> = { 'account.json': json(data), 'profile.json': json(profile) }
  for (const [index, paper] of papers.entries())
    files[`papers/${index + 1} ${safeName(paper.name)}`] = await contentOf(paper)
  // Papers are scans and PDFs: squeezed already.
  return new Blob([zipSync(files, { level: 0 }) as Uint8Array<ArrayBuffer>], { type: 'application/zip' })
}

export type ContentOf = (paper: Paper) => Promise<Uint8Array>

/** Those whose content is still there. */
function papersIn({ documents }: PersonalData): Paper[] {
  // As `documents` is described in store/database.ts.
  const rows = documents as (Paper & { readonly erasedAt: string | null })[]
  return rows.filter(({ erasedAt }) => erasedAt === null)
}

/** A name from elsewhere must not lead out of the folder into which somebody unpacks it. */
export const safeName = (name: string): string =>
  name.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '-').replace(/^\.+/, '') || 'paper'

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
