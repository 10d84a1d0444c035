/** Columns of the terminal; 120 (or COLUMNS) where there is none, so that output into a file stays readable. */
export const terminalWidth = (): number =>
  Math.max(40, process.stdout.columns ?? (Number(process.env.COLUMNS) || 120))

// East Asian letters and emoji fill two columns: names of schools and profiles may hold them.
const wide =
  /^(?:[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])/u

/** Latin letters with their accents, dashes, quotation marks, arrows and the signs of the answers: a column each. */
const simple = /^[ -~\u00a0-\u02ff\u2010-\u2027\u2190-\u21ff\u25a0-\u25fc\u2709]*$/

// Made when a text needs it, because making it takes longer than all other work of a table together.
let segmenter: Intl.Segmenter | undefined

function lettersOf(text: string): string[] {
  if (simple.test(text)) return [...text]
  segmenter ??= new Intl.Segmenter()
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}
const columnsOf = (letter: string): number => (wide.test(letter) ? 2 : 1)

/** Columns that a text takes, without colour codes. */
export function widthOf(text: string): number {
  const letters = plain(text)
  if (simple.test(letters)) return letters.length
  return lettersOf(letters).reduce((columns, letter) => columns + columnsOf(letter), 0)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what begins a colour code
const plain = (text: string): string => text.replace(/\x1b\[[0-9;]*m/g, '')

export const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Cuts a plain text at the width, with an ellipsis. */
export function clip(text: string, width: number): string {
  return widthOf(text) <= width ? text : `${beginning(text, width - 1)}…`
}

/** As many letters as fit. */
function beginning(text: string, width: number): string {
  let [kept, columns] = ['', 0]
  for (const letter of lettersOf(text)) {
    columns += columnsOf(letter)
    if (columns > width) break
    kept += letter
  }
  return kept
}

/** Breaks a text into lines of at most the width, between words where possible. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((long) => pieces(long, width))) {
    if (line && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = ''
    }
    line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}

/** A word longer than the line is hyphenated; an address stays whole, so that it can be followed. */
function pieces(word: string, width: number): string[] {
  const isWhole = widthOf(word) <= width || word.includes('://') || word !== plain(word)
  if (isWhole) return [word]
  const first = beginning(word, Math.max(2, width - 1))
  return [`${first}-`, ...pieces(word.slice(first.length), width)]
}

/** Texts in a row with a gap between them, on as many lines as they need; none is cut. */
export function flow(texts: readonly string[], gap: string, indent = 0): string {
  const lines: string[] = []
  for (const text of texts) {
    const last = lines.at(-1)
    const longer = last === undefined ? undefined : last + gap + text
    if (longer === undefined || indent + widthOf(longer) > terminalWidth()) lines.push(text)
    else lines[lines.length - 1] = longer
  }
  return lines.map((line) => ' '.repeat(indent) + line).join('\n')
}

/** Breaks only the lines that are too long, each hanging by its own indentation. */
export const wrapLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const indent = line.length - line.trimStart().length
      return widthOf(line) <= terminalWidth() ? line : paragraph(line.trim(), ' '.repeat(indent), indent)
    })
    .join('\n')

/** A paragraph with every line but the first hanging by `indent`. */
export function paragraph(text: string, first: string, indent: number): string {
  const lines = wrap(text, Math.max(20, terminalWidth() - indent))
  return lines.map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line).join('\n')
}
