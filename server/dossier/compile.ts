import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** `data`: what the template reads. `attached`: what goes with the document as data, read by machines. */
export type ToCompile = { readonly data: object; readonly attached: object; readonly nowMs: number }

/** PDF/A-3a holds its data and is tagged; UA-1 asks the same of its tags and allows no data. */
export type Standard = 'a-3a' | 'ua-1' | '1.7'

const folder = import.meta.dirname

/**
 * A document as PDF. PDF/A allows no letter that its font does not have, such as emoji or Chinese: then it is a tagged PDF
 * like any other, which shows what it can.
 */
export function dossierPdf(given: ToCompile): Uint8Array {
  try {
    return compilePdf(given, 'a-3a')
  } catch {
    return compilePdf(given, '1.7')
  }
}

/** Throws where the template or its data is wrong, or the standard cannot be kept. */
export function compilePdf({ data, attached, nowMs }: ToCompile, standard: Standard): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: folder })
  compiler.mapShadow(join(folder, 'data.json'), Buffer.from(JSON.stringify(data)))
  compiler.mapShadow(join(folder, 'application.json'), Buffer.from(JSON.stringify(attached, null, 2)))
  const mainFileContent = readFileSync(join(folder, 'dossier.typ'), 'utf8')
  return compiler.pdf(
    { mainFileContent },
    { pdfStandard: standard, creationTimestamp: Math.floor(nowMs / 1000) },
  )
}
