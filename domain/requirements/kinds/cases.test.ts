import { describe, expect, test } from 'vitest'
import type { Facts } from '../../profile/index.ts'
import type { Core } from '../core.ts'
import { evaluate } from '../evaluate.ts'
import { eachLeaf } from '../leaves.ts'
import type { Situation } from '../situation.ts'
import { nameOf } from '../verdict.ts'
import { caseFiles, casesOf } from './cases.testing.ts'

describe.each(caseFiles())('%s', (kind) => {
  const cases = casesOf(kind)

  test.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    (_, { core, situation, expect: verdict, says }) => {
      expect(nameOf(evaluate(core, situation))).toBe(verdict)
      if (says) expect(decisiveSays(core, situation)).toEqual([...says].sort())
    },
  )

  test('knowing less never turns a yes into a no, nor a no into a yes', () => {
    const flipped = cases.flatMap(({ name, core, situation, expect: verdict }) => {
      if (verdict === 'unknown' || isPromised(core)) return []
      return lesserFacts(situation.facts)
        .map((facts) => nameOf(evaluate(core, { ...situation, facts })))
        .filter((less) => less !== verdict && less !== 'unknown')
        .map(() => name)
    })
    expect(flipped).toEqual([])
  })
})

/** The sentences on which the verdict rests. */
function decisiveSays(core: Core, situation: Situation): string[] {
  const found = new Set<string>()
  const walk = (part: Core): void => {
    if ('say' in part) found.add(part.say.code)
    else if (part.op === 'not' || part.op === 'promised' || part.op === 'eachStart') walk(part.of)
    else {
      const verdict = evaluate(part, situation)
      for (const child of part.of)
        if (part.op === 'atLeast' || evaluate(child, situation) === verdict) walk(child)
    }
  }
  walk(core)
  return [...found].sort()
}

/** A promise counts as met while nobody knows: there, knowing less may help. */
function isPromised(core: Core): boolean {
  if (core.op === 'promised') return true
  if (core.op === 'all' || core.op === 'any' || core.op === 'atLeast') return core.of.some(isPromised)
  return core.op === 'not' || core.op === 'eachStart' ? isPromised(core.of) : false
}

/** The facts with one thing less: a fact, a field, the word that a list is complete, the exact day. */
function lesserFacts({ scalars, codes, records }: Facts): Facts[] {
  const without = <T extends object>(all: T, key: string) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => name !== key))
  const imprecise = (value: unknown) =>
    typeof value === 'object' && value !== null && 'lo' in value && 'hi' in value
      ? { lo: Number(value.lo) - 40, hi: Number(value.hi) + 40 }
      : value
  return [
    ...Object.entries(scalars).flatMap(([key, value]) => [
      { codes, records, scalars: without(scalars, key) },
      { codes, records, scalars: { ...scalars, [key]: imprecise(value) } },
    ]),
    ...Object.entries(codes).flatMap(([key, value]) => [
      { scalars, records, codes: without(codes, key) },
      { scalars, records, codes: { ...codes, [key]: { ...value, complete: false } } },
    ]),
    ...Object.entries(records).flatMap(([key, { rows, complete }]) => [
      { scalars, codes, records: without(records, key) },
      { scalars, codes, records: { ...records, [key]: { rows, complete: false } } },
      ...rows.flatMap((row, index) =>
        Object.entries(row).flatMap(([field, value]) =>
          [without(row, field), { ...row, [field]: imprecise(value) }].map((lesser) => ({
            scalars,
            codes,
            records: { ...records, [key]: { rows: rows.with(index, lesser as typeof row), complete } },
          })),
        ),
      ),
    ]),
  ] as Facts[]
}

test('every leaf says something', () => {
  const silent: string[] = []
  for (const { name, core } of caseFiles().flatMap(casesOf)) {
    eachLeaf(core, (leaf) => {
      if (!leaf.say.code) silent.push(name)
    })
  }
  expect(silent).toEqual([])
})
