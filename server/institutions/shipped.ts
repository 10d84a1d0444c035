import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `institutionId` is the first of its domains: there is no other number that all of them have. */
export type Institution = {
  readonly institutionId: string
  readonly country: string
  readonly name: string
  readonly domains: readonly string[]
}

/** Those that we ship, with source and licence at the head of the file. */
export function shippedInstitutions(): Institution[] {
  const text = readFileSync(join(import.meta.dirname, 'institutions.tsv'), 'utf8')
  return text.split('\n').flatMap((line) => {
    const [country = '', name = '', domains = ''] = line.split('\t')
    const [institutionId, ...more] = domains.split(' ')
    if (line.startsWith('#') || !institutionId) return []
    return [{ institutionId, country, name, domains: [institutionId, ...more] }]
  })
}
