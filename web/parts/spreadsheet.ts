import { saveFile } from './save-file.ts'

/** Lines of cells; the first names the columns. */
export type Table = readonly (readonly string[])[]

/** The mark at the beginning tells spreadsheets that the letters are UTF-8. */
export const saveTable = (name: string, table: Table): void =>
  saveFile(name, 'text/csv;charset=utf-8', `\uFEFF${csvOf(table)}`)

/** RFC 4180. */
export const csvOf = (table: Table): string => table.map((line) => line.map(quoted).join(',')).join('\r\n')

const quoted = (text: string): string => `"${unformulated(text).replaceAll('"', '""')}"`

/** For the clipboard: spreadsheets take tabs for columns. */
export const tsvOf = (table: Table): string =>
  table.map((line) => line.map((text) => unformulated(text).replaceAll(/\s+/g, ' ')).join('\t')).join('\n')

/** A text that a spreadsheet would take for a formula gets a space in front. */
const unformulated = (text: string): string => (/^[=+\-@\t]/.test(text) ? ` ${text}` : text)
