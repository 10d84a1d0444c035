import type { BoundNode } from '@famulus/domain/requirements/backends'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { type PlainFacts, plainName } from './plain-facts.ts'
import { type AskedLeaf, formulaOf, type Grammar, type Missing, simpleTests } from './two-formulas.ts'

// It has no counting and no conditions on records, so both are operators of our own.
type Condition =
  | Parameters<Engine['addRule']>[0]['conditions']
  | { fact: string; operator: string; value: unknown }

const grammar: Grammar<Condition> = {
  all: (parts) => ({ all: parts }) as Condition,
  any: (parts) => ({ any: parts }) as Condition,
  atLeast: (n, parts) => ({ any: choices(parts, n).map((all) => ({ all })) }) as Condition,
  not: (part) => ({ not: part }) as Condition,
  leaf: (asked, missing) => ({
    fact: plainName(asked.op === 'records' ? asked.table : asked.fact),
    operator: `${asked.op} ${missing}`,
    // Wrapped, because a value with a `fact` means another fact to it.
    value: { asked },
  }),
}

/** Every choice of n of them. */
function choices<Item>(items: readonly Item[], n: number): Item[][] {
  const [first, ...rest] = items
  if (n === 0) return [[]]
  if (first === undefined) return []
  return [...choices(rest, n - 1).map((more) => [first, ...more]), ...choices(rest, n)]
}

type Wrapped = { readonly asked: AskedLeaf }
type Asked<Op extends AskedLeaf['op']> = Extract<AskedLeaf, { op: Op }>

const holds = {
  compare: (value: number, { lo }: Asked<'compare'>) => value >= lo,
  has: (value: readonly string[], { codes }: Asked<'has'>) => value.some((code) => codes.includes(code)),
  records: (rows: readonly Readonly<Record<string, unknown>>[], leaf: Asked<'records'>) => {
    const tests = simpleTests(leaf)
    const matching = rows.filter((row) => tests.every((test) => passes(row[test.field], test)))
    const { measure } = leaf
    const sum = measure && 'sum' in measure ? measure.sum : undefined
    const counted = matching.reduce((total, row) => total + (sum === undefined ? 1 : Number(row[sum])), 0)
    return counted >= leaf.atLeast
  },
}

function passes(value: unknown, test: ReturnType<typeof simpleTests>[number]): boolean {
  if ('codes' in test) return test.codes.includes(String(value))
  return test.cmp === '>=' ? Number(value) >= test.to : Number(value) <= test.to
}

function engineFor(node: BoundNode, missing: Missing): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const [op, isTrue] of Object.entries(holds) as [
    string,
    (value: unknown, asked: unknown) => boolean,
  ][]) {
    engine.addOperator(
      `${op} counts for`,
      (value: unknown, { asked }: Wrapped) => value === undefined || isTrue(value, asked),
    )
    engine.addOperator(
      `${op} counts against`,
      (value: unknown, { asked }: Wrapped) => value !== undefined && isTrue(value, asked),
    )
  }
  const condition = formulaOf(node, missing, grammar)
  engine.addRule({ conditions: { all: [condition] } as TopLevelCondition, event: { type: 'holds' } })
  return engine
}

export function compileJsonRules(node: BoundNode): (facts: PlainFacts) => Promise<number> {
  const [met, possible] = [engineFor(node, 'counts against'), engineFor(node, 'counts for')]
  return async (facts) => {
    if ((await met.run(facts)).events.length > 0) return 2
    return (await possible.run(facts)).events.length > 0 ? 1 : 0
  }
}
