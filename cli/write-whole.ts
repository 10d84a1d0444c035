import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { refusal } from './refusal.ts'

/** Written beside and renamed, so that the file is never half there. Throws a Refusal when it cannot be written. */
export function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(draft, text)
    renameSync(draft, file)
  } catch (error) {
    throw refusal('not-saved', { file, why: error instanceof Error ? error.message : String(error) })
  }
}
