// Random facts: some missing, some imprecise, some lists incomplete. Few values, so that they often meet.
import fc from 'fast-check'
import {
  type Codes,
  type CodesKey,
  type Facts,
  type FieldType,
  type Interval,
  type Records,
  type Row,
  type ScalarKey,
  scalars,
  type TableKey,
  tables,
} from '../../profile/index.ts'

export const scalarKeys = [
  'stay.weeks',
  'school.worldRank',
  'stay.payMonth',
  'study.fullTime',
  'study.graduationOn',
  'person.bornOn',
  'passport.validUntil',
  'study.semester3From',
] as const satisfies readonly ScalarKey[]
export const stayFacts = ['stay.discipline', 'stay.site', 'stay.route'] as const
export const codeKeys = [
  'school.country',
  'person.citizenships',
  'person.memberships',
  ...stayFacts,
] as const satisfies readonly CodesKey[]
export const tableKeys = [
  'clerkships',
  'doses',
  'languageTests',
  'travels',
  'awards',
] as const satisfies readonly TableKey[]

/** Texts that go wrong where quoting does. */
export const code = fc.constantFrom('DE', "it's", 'a"b', '{x,y}', 'NULL', '$1\\')
export const decision = fc.constantFrom('host/a', 'host/b', "host/c's")
export const FROM = 20_800
/** In steps of five days, so that days often fall on the edge of what is asked. */
export const day = fc.integer({ min: 0, max: 12 }).map((steps) => FROM + 5 * steps)
export const small = fc.integer({ min: 0, max: 6 })

/** Everything known and exact, or a quarter missing. */
export type Completeness = 'complete' | 'patchy'

export const factsOf = (how: Completeness): fc.Arbitrary<Facts> =>
  fc
    .record({
      scalars: keyed(scalarKeys, (key) => intervalOf(scalars[key]?.type, how), how),
      codes: fc
        .tuple(
          keyed(codeKeys, () => codesOf(code, how), how),
          codesOf(decision, how),
          codesOf(decision, how),
        )
        .map(([codes, granted, refused]) => ({
          ...codes,
          'decisions.granted': granted,
          'decisions.refused': refused,
        })),
      records: keyed(tableKeys, (key) => recordsOf(key, how), how),
    })
    // `keyed` builds what it is told to, as far as the compiler can see with any keys.
    .map((facts) => facts as Facts)

export const anyFacts = factsOf('patchy')

/** Nobody both grants and refuses. */
export function withoutContradictions(facts: Facts): Facts {
  const granted = facts.codes['decisions.granted']?.has ?? []
  const refused = facts.codes['decisions.refused'] ?? { has: [], complete: false }
  const has = refused.has.filter((one) => !granted.includes(one))
  return { ...facts, codes: { ...facts.codes, 'decisions.refused': { ...refused, has } } }
}

function codesOf(one: fc.Arbitrary<string>, how: Completeness): fc.Arbitrary<Codes> {
  return fc.record({
    has: fc.uniqueArray(one, { maxLength: 3 }),
    complete: how === 'complete' ? fc.constant(true) : fc.boolean(),
  })
}

function recordsOf(key: TableKey, how: Completeness): fc.Arbitrary<Records> {
  const fields: Readonly<Record<string, FieldType>> = tables[key].fields
  const row = keyed(Object.keys(fields), (field) => fieldOf(fields[field], how), how) as fc.Arbitrary<Row>
  return fc.record({
    rows: fc.array(row, { maxLength: 6, size: 'max' }),
    complete: how === 'complete' ? fc.constant(true) : fc.boolean(),
  })
}

function fieldOf(type: FieldType | undefined, how: Completeness): fc.Arbitrary<string | Interval> {
  return type === 'code' ? code : intervalOf(type, how)
}

function intervalOf(type: string | undefined, how: Completeness): fc.Arbitrary<Interval> {
  const value = type === 'day' ? day : type === 'flag' ? fc.integer({ min: 0, max: 1 }) : small
  const exact = value.map((lo) => ({ lo, hi: lo }))
  if (how === 'complete') return exact
  const span = fc.tuple(value, fc.integer({ min: 0, max: 20 })).map(([lo, more]) => ({ lo, hi: lo + more }))
  return fc.oneof({ weight: 3, arbitrary: exact }, { weight: 1, arbitrary: span })
}

/** An object with these keys; when patchy, each is missing in a quarter of the cases. */
function keyed<T>(
  keys: readonly string[],
  valueOfKey: (key: never) => fc.Arbitrary<T>,
  how: Completeness,
): fc.Arbitrary<Record<string, T>> {
  const options = keys.map((key) => {
    const value = valueOfKey(key as never).map((one) => [[key, one] as const])
    const nothing = fc.constant([])
    return how === 'complete'
      ? value
      : fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: nothing })
  })
  return fc.tuple(...options).map((entries) => Object.fromEntries(entries.flat()))
}
