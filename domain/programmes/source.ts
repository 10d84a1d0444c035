import { z } from 'zod'
import type { Page } from '../requirements/index.ts'

export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, 'lower-case letters, digits, - and _')
export const sourceKeysSchema = z.union([z.string(), z.array(z.string()).min(1)])
export const applicantSchema = z.enum(['international', 'domestic', 'all']).default('all')
export const noteSchema = z.strictObject({
  about: z.string().optional(),
  says: z.string(),
  source: sourceKeysSchema,
})

/** A page that was read. `year` is what its text speaks of; absent means that it names none. */
export const sourceSchema = z.strictObject({
  key: z.string(),
  url: z.url(),
  title: z.string(),
  year: z.int().min(1990).max(2100).optional().describe('newest year the text speaks of'),
  kind: z
    .enum(['official', 'reported'])
    .default('official')
    .describe('reported: student reports, press, re-hosted pages'),
  cut: z.literal(true).optional().describe('the copy that was read ends before a part that matters'),
  note: z.string().optional(),
  read: z.iso.date().optional(),
})

export type Source = z.infer<typeof sourceSchema>

/** The pages behind keys of sources; a key without a source is left out. */
export function pagesOf(keys: string | readonly string[] | undefined, sources: readonly Source[]): Page[] {
  return [keys ?? []].flat().flatMap((key) => {
    const source = sources.find((one) => one.key === key)
    if (!source) return []
    const { url, title, year } = source
    return [{ url, title, ...(year === undefined ? {} : { year }) }]
  })
}
