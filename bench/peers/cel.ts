import type { BoundNode } from '@famulus/domain/requirements/backends'
import { Environment } from '@marcbachmann/cel-js'
import { type PlainFacts, plainName } from './plain-facts.ts'
import {
  type AskedLeaf,
  formulaOf,
  type Grammar,
  type Missing,
  simpleTests,
  verdictOf,
} from './two-formulas.ts'

const environment = new Environment()
  .registerVariable('f', 'map')
  .registerFunction('total(list): double', (values: number[]) =>
    values.reduce((sum, value) => sum + value, 0),
  )

const grammar: Grammar<string> = {
  all: (parts) => `(${parts.join(' && ')})`,
  any: (parts) => `(${parts.join(' || ')})`,
  atLeast: (n, parts) => `(${parts.map((part) => `(${part} ? 1 : 0)`).join(' + ')} >= ${n})`,
  not: (part) => `!(${part})`,
  leaf,
}

function leaf(asked: AskedLeaf, missing: Missing): string {
  const value = `f.${plainName(asked.op === 'records' ? asked.table : asked.fact)}`
  return missing === 'counts for'
    ? `(!has(${value}) || ${known(asked, value)})`
    : `(has(${value}) && ${known(asked, value)})`
}

function known(asked: AskedLeaf, value: string): string {
  if (asked.op === 'compare') return `${value} >= ${asked.lo}.0`
  if (asked.op === 'has') return `${value}.exists(c, c in ${JSON.stringify(asked.codes)})`
  const tests = simpleTests(asked).map((test) =>
    'codes' in test
      ? `r.${test.field} in ${JSON.stringify(test.codes)}`
      : `r.${test.field} ${test.cmp} ${test.to}.0`,
  )
  const matches = tests.join(' && ')
  if (asked.measure && 'sum' in asked.measure)
    return `total(${value}.filter(r, ${matches}).map(r, r.${asked.measure.sum})) >= ${asked.atLeast}.0`
  return asked.atLeast === 1
    ? `${value}.exists(r, ${matches})`
    : `${value}.filter(r, ${matches}).size() >= ${asked.atLeast}`
}

export function compileCel(node: BoundNode): (facts: PlainFacts) => number {
  const met = environment.parse(formulaOf(node, 'counts against', grammar))
  const possible = environment.parse(formulaOf(node, 'counts for', grammar))
  return (f) =>
    verdictOf(
      () => met({ f }) === true,
      () => possible({ f }) === true,
    )
}
