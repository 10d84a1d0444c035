import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Problem } from './problem.ts'

/** A parsed YAML text that still knows on which line each value stands. */
export type YamlFile = {
  readonly file: string
  readonly data: unknown
  readonly problems: readonly Problem[]
  lineOf(path: readonly PropertyKey[]): number
}

export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problems = [
    ...document.errors.map((error) => ({ offset: placeOf(error, document), message: error.message })),
    ...lostAliases(document),
  ].map(({ offset, message }) => syntaxProblem(file, lines.linePos(offset).line, message))
  return {
    file,
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf: (path) => lines.linePos(offsetOf(document.contents, path)).line,
  }
}

/** Quotes that do not end are found at the end of the file, but are to be mended where they begin. */
function placeOf({ code, pos: [offset] }: YAMLError, document: Document): number {
  let begin = offset
  if (code === 'MISSING_CHAR')
    visit(document, {
      Scalar: (_, { range }) => {
        if (range && range[0] < offset && offset <= range[1]) begin = range[0]
      },
    })
  return begin
}

const syntaxProblem = (file: string, line: number, message: string): Problem => ({
  file,
  line,
  path: '',
  message,
  mend: 'look at quotes, brackets and indentation around this line',
})

/** A value such as *remarkable* is an alias to YAML; one without its anchor is no error until it is read. */
function lostAliases(document: Document): { offset: number; message: string }[] {
  const lost: { offset: number; message: string }[] = []
  visit(document, {
    Alias: (_, alias) => {
      if (!alias.resolve(document))
        lost.push({
          offset: startOf(alias),
          message: `"*${alias.source}" refers to nothing; put it in quotes`,
        })
    },
  })
  return lost
}

/** Where the value at the path begins; the nearest one above it when the path leads to something missing. */
function offsetOf(contents: unknown, path: readonly PropertyKey[]): number {
  let node = contents
  let offset = 0
  for (const key of path) {
    const next = childOf(node, key)
    if (!next) break
    offset = next.offset
    node = next.value
  }
  return offset
}

function childOf(node: unknown, key: PropertyKey): { value: unknown; offset: number } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(key)]
    return value === undefined ? undefined : { value, offset: startOf(value) }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
  return pair ? { value: pair.value, offset: startOf(pair.key) } : undefined
}

const startOf = (node: unknown): number =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : 0
