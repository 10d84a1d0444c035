import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes server/institutions/institutions.tsv from university-domains.csv of Hipo/university-domains-list:
 * node tools/make-institutions.ts <university-domains.csv>
 */
const notice = `# Universities and the domains of their mailboxes: Hipo/university-domains-list at bb07faf (2026-06-20), MIT licence,
# copyright (c) 2015 Hipo, https://github.com/Hipo/university-domains-list; its text is in LICENSE beside this file.
# One line each: country (ISO 3166), name, domains. Left out are domains that two institutions claim, and those of blogs.
# Made by tools/make-institutions.ts: do not edit. What is missing is added in the database.`

const sharedHosts = /(^|\.)(blogspot|wordpress|weebly|wixsite|google|facebook)\.com$/

type Row = { readonly country: string; readonly name: string; readonly domains: readonly string[] }

const [path] = process.argv.slice(2)
if (path === undefined)
  throw new Error('which file? node tools/make-institutions.ts <university-domains.csv>')
const rows = readFileSync(path, 'utf8').split('\n').slice(1).flatMap(rowOf)
const claims = Map.groupBy(
  rows.flatMap(({ domains }) => domains),
  (domain) => domain,
)
const lines = rows
  .map((row) => ({ ...row, domains: row.domains.filter((domain) => claims.get(domain)?.length === 1) }))
  .filter(({ domains }) => domains.length > 0)
  .map(({ country, name, domains }) => [country, name, domains.join(' ')].join('\t'))
  .sort()
const target = join(import.meta.dirname, '..', 'server', 'institutions', 'institutions.tsv')
writeFileSync(target, `${[notice, ...lines].join('\n')}\n`)
console.log(`${lines.length} of ${rows.length} institutions`)

function rowOf(line: string): Row[] {
  const [name = '', country = '', , domains = ''] = fieldsOf(line)
  const usable = domains.toLowerCase().split('|').filter(isUsable)
  return usable.length > 0
    ? [{ country, name: name.trim().replace(/\s+/g, ' '), domains: [...new Set(usable)] }]
    : []
}

function isUsable(domain: string): boolean {
  return /^([a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(domain) && !sharedHosts.test(domain)
}

/** Fields of RFC 4180 on one line: quoted where they hold a comma, a quote doubled. */
function fieldsOf(line: string): string[] {
  return [...line.trim().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}
