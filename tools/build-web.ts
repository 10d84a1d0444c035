import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { documentOf } from '@famulus/catalogue/reading'
import { openSystems } from '@famulus/catalogue/systems'
import { geoGraticule10, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import { build } from 'vite'
import land from 'world-atlas/land-110m.json' with { type: 'json' }
import type { WebDocument } from '../web/app/web-document.ts'
import { mapSize } from '../web/programmes/map-size.ts'
import { projection } from './map-projection.ts'

const root = join(import.meta.dirname, '..')
export const made = join(root, 'web', '.made')
export const dist = join(root, 'web', 'dist')
const stamp = join(dist, '.built-from')

/** Builds the web app, unless it is built from the very files that are there. Returns whether it was built. */
export async function buildWeb(onBuilding: () => void = () => {}): Promise<boolean> {
  const from = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === from) return false
  onBuilding()
  makeFiles()
  // Vitest says `test` here, and React would come with the warnings of its development build.
  process.env.NODE_ENV = 'production'
  for (const config of ['vite.config.ts', 'vite.ahead.config.ts'])
    await build({ configFile: join(root, 'web', config), logLevel: 'warn' })
  compress()
  writeFileSync(stamp, from)
  return true
}

/** What the page loads beside its code: the catalogue as one document, and the land of the map. */
export function makeFiles(): void {
  mkdirSync(made, { recursive: true })
  writeFileSync(join(made, 'catalogue.json'), JSON.stringify(webDocument()))
  writeFileSync(join(made, 'systems.json'), JSON.stringify(openSystems()))
  writeFileSync(join(made, 'land.svg'), landSvg())
}

function webDocument(): WebDocument {
  const document = documentOf()
  const dots = document.programmes.flatMap(({ id, lat, lon }): [string, [number, number]][] => {
    const point = lat === undefined || lon === undefined ? null : projection([lon, lat])
    return point ? [[id, [round(point[0]), round(point[1])]]] : []
  })
  return { ...document, dots: Object.fromEntries(dots) }
}

/** A tenth of a unit is less than a pixel. */
const round = (number: number): number => Math.round(number * 10) / 10

/** Natural Earth's land at 1:110 million, public domain, by way of world-atlas (ISC). */
function landSvg(): string {
  const path = geoPath(projection).digits(1)
  const shape = feature(land as never, land.objects.land as never) // the package ships JSON without types
  const { width, height } = mapSize
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    `<path id="graticule" d="${path(geoGraticule10())}"/>`,
    `<path id="land" d="${path(shape)}"/>`,
    '</svg>\n',
  ].join('\n')
}

/** Compressed once here, instead of with every answer of the server. */
function compress(): void {
  for (const name of globSync('**/*.{js,css,html,svg,json,webmanifest}', { cwd: dist })) {
    const file = join(dist, name)
    const bytes = readFileSync(file)
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
  }
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const ours = globSync(
    '{web,advice,catalogue,domain,messages,signatures,solver,tools}/**/*.{ts,tsx,css,html,js,svg,png,json,tsv,yaml}',
    {
      cwd: root,
      exclude: (path) => /(^|[\\/])(node_modules|dist|\.made)$/.test(path),
    },
  )
  for (const name of [...ours.sort(), 'package-lock.json']) {
    const { size, mtimeMs } = statSync(join(root, name))
    hash.update(`${name} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

if (import.meta.main) await buildWeb()
