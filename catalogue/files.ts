import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the catalogue that ships with Famulus lies. */
export const catalogueFolder = import.meta.dirname

/** One YAML file of the catalogue itself; none when it is not there. */
export function yamlFile(root: string, name: string): TextFile[] {
  const file = join(root, name)
  return existsSync(file) ? [{ file, text: readFileSync(file, 'utf8') }] : []
}

export type TextFile = { readonly file: string; readonly text: string }

/** All YAML files of one folder of the catalogue, by name. Git keeps no empty folder, so one that is not there is empty. */
export function yamlFiles(root: string, folder: string): TextFile[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ file: join(path, name), text: readFileSync(join(path, name), 'utf8') }))
}
