import type { BoundNode } from '@famulus/domain/requirements/backends'
import { LogicEngine } from 'json-logic-engine'
import { type PlainFacts, plainName } from './plain-facts.ts'
import {
  type AskedLeaf,
  formulaOf,
  type Grammar,
  type Missing,
  simpleTests,
  verdictOf,
} from './two-formulas.ts'

type Logic = { readonly [operator: string]: unknown } | boolean

const grammar: Grammar<Logic> = {
  all: (parts) => ({ and: parts }),
  any: (parts) => ({ or: parts }),
  atLeast: (n, parts) => ({ '>=': [{ '+': parts.map((part) => ({ if: [part, 1, 0] })) }, n] }),
  not: (part) => ({ '!': part }),
  leaf,
}

function leaf(asked: AskedLeaf, missing: Missing): Logic {
  const value = { var: plainName(asked.op === 'records' ? asked.table : asked.fact) }
  const isMissing = { '===': [value, null] }
  const holds = known(asked, value)
  return missing === 'counts for' ? { or: [isMissing, holds] } : { and: [{ '!': isMissing }, holds] }
}

function known(asked: AskedLeaf, value: Logic): Logic {
  if (asked.op === 'compare') return { '>=': [value, asked.lo] }
  if (asked.op === 'has') return { some: [value, { in: [{ var: '' }, asked.codes] }] }
  const tests = simpleTests(asked).map((test): Logic => {
    const field = { var: test.field }
    return 'codes' in test ? { in: [field, test.codes] } : { [test.cmp]: [field, test.to] }
  })
  const matches = tests.length === 1 ? (tests[0] ?? true) : { and: tests }
  if (!asked.measure && asked.atLeast === 1) return { some: [value, matches] }
  const counted = asked.measure && 'sum' in asked.measure ? { var: `current.${asked.measure.sum}` } : 1
  const sum = { reduce: [{ filter: [value, matches] }, { '+': [{ var: 'accumulator' }, counted] }, 0] }
  return { '>=': [sum, asked.atLeast] }
}

export function compileJsonLogic(node: BoundNode): (facts: PlainFacts) => number {
  const engine = new LogicEngine()
  const built = (missing: Missing) =>
    engine.build(formulaOf(node, missing, grammar)) as (data: unknown) => unknown // it builds functions
  const [met, possible] = [built('counts against'), built('counts for')]
  return (facts) =>
    verdictOf(
      () => Boolean(met(facts)),
      () => Boolean(possible(facts)),
    )
}
