import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { workbookOf } from './save-workbook.ts'

/** The parts of the file (ECMA-376) in which texts and cells stand. */
async function partsOf(table: readonly (readonly string[])[]): Promise<string> {
  const blob = await workbookOf(table)
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  return Object.entries(files)
    .filter(([path]) => /sheet1\.xml$|sharedStrings\.xml$/.test(path))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join('\n')
}

test('a cell that looks like a formula is a text', async () => {
  const parts = await partsOf([['Name'], ['=HYPERLINK("http://x.example")'], ['Zoë <Ärztin> & co']])
  expect(parts).toContain('=HYPERLINK(')
  expect(parts).not.toMatch(/<f[ >]/)
  expect(parts).toContain('Zoë &lt;Ärztin&gt; &amp; co')
})
