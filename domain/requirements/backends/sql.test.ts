import { describe, expect, test } from 'vitest'
import { codeFacts, scalars, tables } from '../../profile/index.ts'
import type { Core } from '../core.ts'
import { all, doses, fixed, knowing, not, promised, START, schoolIn, weeks } from './builders.testing.ts'
import { bind, factTables, insertFacts, type SqlForm, sqlOf, sqlScope } from './index.ts'
import { quoted, sqlName } from './sql-schema.ts'
import { integer } from './sql-scope.ts'

function compiled(core: Core, form: SqlForm) {
  const scope = sqlScope('s')
  const text = sqlOf(bind(core, fixed), form, scope)
  return [text.replace(/\s+/g, ' '), scope.parameters]
}

const country = '"s"."school_country"'
const own = `FROM "student_doses" r WHERE r."student_id" = "s"."student_id"`
const inTime = { where: [{ field: 'on', cmp: '<=', to: { at: 'start' } }] } as const

test.each<[string, Core, SqlForm, string, unknown[]]>([
  ['what may use an index', weeks('>=', 4), 'certain', '("s"."stay_weeks_lo" >= 4)', []],
  ['its opposite', not(weeks('>=', 4)), 'certain', '("s"."stay_weeks_hi" < 4)', []],
  ['what may be', weeks('>=', 4), 'possible', '(("s"."stay_weeks_hi" < 4) IS NOT TRUE)', []],
  [
    'a verdict',
    weeks('>=', 4),
    'verdict',
    'CASE WHEN "s"."stay_weeks_lo" >= 4 THEN true WHEN "s"."stay_weeks_hi" < 4 THEN false END',
    [],
  ],
  ['a code', schoolIn("o'x"), 'certain', `($1::text = ANY(${country}))`, ["o'x"]],
  [
    'several codes',
    schoolIn('A', 'B'),
    'verdict',
    `CASE WHEN ${country} && $1::text[] THEN true WHEN "s"."school_country_complete" THEN false END`,
    [['A', 'B']],
  ],
  ['one record', doses(inTime), 'certain', `(EXISTS (SELECT 1 ${own} AND r."on_hi" <= ${START}))`, []],
  [
    'two records apart',
    doses({ atLeast: 2, gap: { field: 'on', days: 28 } }),
    'certain',
    `((SELECT max(r."on_lo")::bigint - min(r."on_hi") >= 28 ${own} AND true))`,
    [],
  ],
  [
    'a promise',
    promised(all(weeks('>=', 4), schoolIn('A'))),
    'verdict',
    `((("s"."stay_weeks_hi" < 4) IS NOT TRUE) AND (("s"."school_country_complete" AND NOT ($1::text = ANY(${country}))) IS NOT TRUE))`,
    ['A'],
  ],
])('%s', (_, core, form, text, parameters) => {
  expect(compiled(core, form)).toEqual([text, parameters])
})

test('numbers of parameters go on in one scope', () => {
  const scope = sqlScope()
  expect(['A', 'B'].map((code) => sqlOf(bind(schoolIn(code), fixed), 'certain', scope))).toEqual([
    '($1::text = ANY("f"."school_country"))',
    '($2::text = ANY("f"."school_country"))',
  ])
})

test('the students cannot have a name that the expression uses', () => {
  expect(() => sqlScope('r')).toThrow('r is a name inside the expression')
})

describe('the schema', () => {
  test('gives every fact a name of its own', () => {
    const keys = [...Object.keys(scalars), ...Object.keys(codeFacts), ...Object.keys(tables)]
    expect(new Set(keys.map(sqlName)).size).toBe(keys.length)
    for (const { fields } of Object.values(tables)) {
      const names = Object.keys(fields)
      expect(new Set(names.map(sqlName)).size).toBe(names.length)
    }
  })

  test('has a table for the students and one for each kind of record', () => {
    const statements = factTables()
    expect(statements).toHaveLength(1 + Object.keys(tables).length)
    expect(statements[0]).toContain('"student_id" uuid PRIMARY KEY')
    expect(statements.find((text) => text.includes('"student_doses"'))).toBe(
      [
        'CREATE TABLE "student_doses" (',
        '  "student_id" uuid NOT NULL REFERENCES "student_facts" ON DELETE CASCADE,',
        '  "position" integer NOT NULL,',
        '  "antigen" text,',
        '  "on_lo" integer,',
        '  "on_hi" integer,',
        '  "evidence" text,',
        '  PRIMARY KEY ("student_id", "position")',
        ')',
      ].join('\n'),
    )
  })
})

test('a day as a code is refused', () => {
  const facts = knowing({ records: { doses: { rows: [{ on: 'today' }], complete: true } } })
  expect(() => insertFacts([{ id: '1', facts }])).toThrow('doses.on is a day')
})

test('names and numbers cannot carry SQL', () => {
  expect(quoted('a"; DROP TABLE x; --')).toBe('"a""; DROP TABLE x; --"')
  expect(integer(-3)).toBe('(-3)')
  expect(() => integer(Number('1; DROP TABLE x'))).toThrow('not a whole number: NaN')
})
