import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** A Typst template, and the files that it reads from beside it: bytes as they are, everything else as JSON. */
export type ToCompile = {
  readonly template: string
  readonly files: Readonly<Record<string, object | Uint8Array>>
  readonly nowMs: number
}

/** PDF/A-3a holds its data and is tagged; UA-1 asks the same of its tags and allows no data. */
export type Standard = 'a-3a' | 'ua-1' | '1.7'

/**
 * A document as PDF, by the standard if it can be kept: none of them allows a letter that the font does not have, such as
 * emoji or Chinese. Then it is a tagged PDF like any other, which shows what it can.
 */
export function makePdf(given: ToCompile, standard: Standard): Uint8Array {
  try {
    return compilePdf(given, standard)
  } catch {
    return compilePdf(given, '1.7')
  }
}

/** Throws where the template or its data is wrong, or the standard cannot be kept. */
export function compilePdf({ template, files, nowMs }: ToCompile, standard: Standard): Uint8Array {
  const folder = join(template, '..')
  const compiler = NodeCompiler.create({ workspace: folder })
  for (const [name, data] of Object.entries(files)) compiler.mapShadow(join(folder, name), bytesOf(data))
  return compiler.pdf(
    { mainFileContent: readFileSync(template, 'utf8') },
    { pdfStandard: standard, creationTimestamp: Math.floor(nowMs / 1000) },
  )
}

const bytesOf = (data: object | Uint8Array): Buffer =>
  Buffer.from(data instanceof Uint8Array ? data : JSON.stringify(data, null, 2))
