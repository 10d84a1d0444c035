import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Site } from '@famulus/server'
import { dist, made } from './build-web.ts'

/** What the server serves once the app is built: its files, and its first page, drawn anew each day (web/ahead). */
export async function builtSite(): Promise<Site> {
  const { createFirstPage } = await import(pathToFileURL(join(made, 'ahead', 'first-page.js')).href)
  const document = JSON.parse(readFileSync(join(made, 'catalogue.json'), 'utf8'))
  const shell = readFileSync(join(dist, 'index.html'), 'utf8')
  const firstPage = createFirstPage(
    document,
    shell.replace('</head>', () => `${filesOfFirstPage(shell)}</head>`),
  )
  await Promise.all(['en', 'de'].map(firstPage)) // nobody waits for it
  return { dist, firstPage, catalogue: document }
}

type Chunk = { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] }

/** The app itself fetches them when it knows which page it shows; what is drawn ahead needs its styles at once. */
function filesOfFirstPage(shell: string): string {
  const chunks: Readonly<Record<string, Chunk>> = JSON.parse(
    readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'),
  )
  const needed = new Set<Chunk>()
  const need = (name: string): void => {
    const chunk = chunks[name]
    if (!chunk || needed.has(chunk)) return
    needed.add(chunk)
    chunk.imports?.forEach(need)
  }
  need('programmes/WherePage.tsx')
  const isNew = (file: string) => !shell.includes(file)
  const styles = new Set([...needed].flatMap(({ css = [] }) => css))
  const scripts = [...needed].map(({ file }) => file)
  return [
    ...[...styles].filter(isNew).map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    ...scripts.filter(isNew).map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
  ].join('\n    ')
}
