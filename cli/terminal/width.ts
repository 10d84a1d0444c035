const segmenter = new Intl.Segmenter()

/** Columns of the terminal; 120 (or COLUMNS) where there is none, so that output into a file stays readable. */
export const terminalWidth = (): number =>
  Math.max(40, process.stdout.columns ?? (Number(process.env.COLUMNS) || 120))

/** Columns that a text takes, without colour codes. Letters of this domain are all one column wide. */
export const widthOf = (text: string): number => [...segmenter.segment(plain(text))].length

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what begins a colour code
const plain = (text: string): string => text.replace(/\x1b\[[0-9;]*m/g, '')

export const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Cuts a plain text at the width, with an ellipsis. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const letters = [...segmenter.segment(text)].map(({ segment }) => segment)
  return `${letters.slice(0, Math.max(0, width - 1)).join('')}…`
}

/** Breaks a plain text into lines of at most the width, between words where possible. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = ''
    }
    line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}

/** A paragraph with every line but the first hanging by `indent`. */
export function paragraph(text: string, first: string, indent: number): string {
  const lines = wrap(text, Math.max(20, terminalWidth() - indent))
  return lines.map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line).join('\n')
}
