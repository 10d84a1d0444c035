import { saveFile } from './save-file.ts'
import type { Table } from './spreadsheet.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Every cell is written as text, which no spreadsheet runs: a name that begins with "=" is no formula. */
export async function saveWorkbook(name: string, table: Table): Promise<void> {
  saveFile(name, mediaType, await workbookOf(table))
}

/** An Excel file with one sheet whose first line stays in sight. The library is loaded by whoever needs it. */
export async function workbookOf(table: Table): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const [head = [], ...lines] = table
  const rows = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...lines.map((line) => line.map((value) => ({ value, type: String }))),
  ]
  return writeExcelFile(rows, { stickyRowsCount: 1, columns: head.map(() => ({ width: 24 })) }).toBlob()
}
