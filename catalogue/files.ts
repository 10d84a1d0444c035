import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the catalogue that ships with Famulus lies. */
export const catalogueFolder = import.meta.dirname

export type TextFile = { readonly file: string; readonly text: string }

/** All YAML files of one folder of the catalogue, by name. */
export function yamlFiles(root: string, folder: string): TextFile[] {
  const path = join(root, folder)
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ file: join(path, name), text: readFileSync(join(path, name), 'utf8') }))
}
