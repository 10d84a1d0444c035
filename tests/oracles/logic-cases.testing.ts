import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Truth = boolean | null

/** An expression over true, false, null and the inputs, and its value as published. */
export type LogicCase = {
  readonly name: string
  readonly expression: string
  readonly inputs: Readonly<Record<string, Truth>>
  readonly output: Truth
}

/** How many a file says it has, counted without understanding them, and those that were understood. */
export type Suite = { readonly name: string; readonly count: number; readonly cases: readonly LogicCase[] }

const folder = join(import.meta.dirname, '../../../shared/data/oracles')

/** Undefined where the published files are not at hand. */
export function publishedSuites(): Suite[] | undefined {
  if (!existsSync(folder)) return undefined
  return [
    cql('CqlLogicalOperatorsTest', /^/),
    // The rest of the file is about values that are not truth values.
    cql('CqlNullologicalOperatorsTest', /^Is(True|False)/),
    dmn('0064-feel-conjunction'),
    dmn('0065-feel-disjunction'),
    dmn('0106-feel-ternary-logic'),
  ]
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
const truths = new Map<string, Truth>([
  ['true', true],
  ['false', false],
])
const truthOf = (text: string | undefined): Truth => truths.get(text ?? '') ?? null

/** cqframework/cql-tests, tests/cql (Apache-2.0). */
function cql(name: string, wanted: RegExp): Suite {
  const tests = read(`cql/${name}.xml`).split('<test name="').slice(1)
  const ofInterest = tests.filter((text) => wanted.test(text))
  const cases = ofInterest.flatMap((text) => {
    const [, title, expression, output] =
      /^(\w+)"[\s\S]*?<expression>(.+)<\/expression>\s*<output>(true|false|null)<\/output>/.exec(text) ?? []
    if (title === undefined || expression === undefined) return []
    return [{ name: `CQL ${title}`, expression, inputs: {}, output: truthOf(output) }]
  })
  return { name, count: ofInterest.length, cases }
}

/** dmn-tck/tck, TestCases (ASL-2.0): a case for every result that a test case expects. */
function dmn(name: string): Suite {
  const texts = new Map(
    [...read(`dmn/${name}.dmn`).matchAll(/<decision name="(\w+)"[\s\S]*?<text>(.+?)<\/text>/g)].map(
      ([, decision, text]) => [decision, text],
    ),
  )
  const tests = read(`dmn/${name}-test-01.xml`).split('<testCase id="').slice(1)
  const cases = tests.flatMap((test) => {
    const inputs = Object.fromEntries(named(test, 'inputNode'))
    return named(test, 'resultNode').flatMap(([decision, output]) => {
      const expression = texts.get(decision)
      if (expression === undefined) return []
      return [{ name: `DMN ${name.slice(0, 4)} ${test.slice(0, 5)} ${decision}`, expression, inputs, output }]
    })
  })
  const count = tests.reduce((sum, test) => sum + test.split('<resultNode').length - 1, 0)
  return { name, count, cases }
}

/** The values of the nodes with that tag, by name. An element that says xsi:nil has no text: null. */
function named(test: string, tag: string): [string, Truth][] {
  const nodes = test.matchAll(
    new RegExp(`<${tag} name="(\\w+)"[^>]*>\\s*(?:<expected>\\s*)?<value[^>]*>(\\w*)`, 'g'),
  )
  return [...nodes].map(([, name = '', text]) => [name, truthOf(text)])
}
