import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml'
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
  const problems = document.errors.map((error) => syntaxProblem(file, error, lines))
  return {
    file,
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf: (path) => lines.linePos(offsetOf(document.contents, path)).line,
  }
}

function syntaxProblem(file: string, error: YAMLError, lines: LineCounter): Problem {
  const { line } = lines.linePos(error.pos[0])
  return {
    file,
    line,
    path: '',
    message: error.message,
    mend: 'look at quotes, brackets and indentation around this line',
  }
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
