import {
  antigenSchema,
  certificateSchema,
  documentSchema,
  examSchema,
  type FieldType,
  insuranceKindSchema,
  languageTestSchema,
  noFacts,
  type Row,
  tables,
} from '../../profile/index.ts'
import { dayOf, type Moments, spanOf } from '../../time/index.ts'
import { type ActionInfo, actionFor } from '../actions.ts'
import type { Core, RecordsLeaf } from '../core.ts'
import { eachLeaf } from '../leaves.ts'
import { recordsVerdict } from '../records.ts'
import { UNMET } from '../verdict.ts'
import { type Finding, found } from './finding.ts'
import type { Subject } from './subject.ts'

/** Actions of the book that cannot make anything true, and codes that no rule spells like this. */
export function actionFindings(book: readonly ActionInfo[], cores: readonly Core[]): Finding[] {
  const asked = cores.flatMap(recordsAsked)
  return book.flatMap((info) => {
    const misnamed = misnamedIn(info)
    if (misnamed.length > 0) return misnamed
    const useless = uselessCodes(info)
    if (useless.length > 0 || !isFree(info) || asked.some((leaf) => isAskedBy(info, leaf))) return useless
    return [found('remedies.asked-by-nobody', info.id, ['match'], { table: info.table })]
  })
}

function recordsAsked(core: Core): RecordsLeaf[] {
  const leaves: RecordsLeaf[] = []
  eachLeaf(core, (leaf, positive) => {
    if (positive && leaf.op === 'records') leaves.push(leaf)
  })
  return leaves
}

/** Fields whose codes are all known. */
const vocabularies: Readonly<Record<string, readonly string[]>> = {
  'certificates.type': certificateSchema.options,
  'documents.type': documentSchema.options,
  'doses.antigen': antigenSchema.options,
  'exams.exam': examSchema.options,
  'insurances.kind': insuranceKindSchema.options,
  'languageTests.test': languageTestSchema.options,
  'titres.antigen': antigenSchema.options,
}

/** Whether some of its codes are nowhere listed, so that only the rules can tell how they are spelt. */
const isFree = ({ table, match }: ActionInfo): boolean =>
  Object.keys(match).some((field) => !vocabularies[`${table}.${field}`])

function misnamedIn({ id, table, match }: ActionInfo): Finding[] {
  const fields: Readonly<Record<string, FieldType>> = tables[table].fields
  return Object.entries(match).flatMap(([field, codes]) => {
    const path = ['match', field]
    if (fields[field] !== 'code') return [found('remedies.unknown-field', id, path, { table, field })]
    const name = `${table}.${field}`
    const unknown = codes.filter((code) => vocabularies[name] && !vocabularies[name].includes(code))
    return unknown.map((code) => found('remedies.unknown-code', id, path, { field: name, code }))
  })
}

// A student who begins today and leaves in ten years has time for everything.
const today = spanOf(dayOf('2026-01-01'))
const later = spanOf(dayOf('2036-01-01'))
const atLeisure: Moments = {
  today,
  opens: today,
  closes: later,
  application: later,
  placement: later,
  arrival: later,
  start: later,
  end: later,
}

/** Codes for which the engine never offers an action: a test that is not held any more, what only others can give. */
function uselessCodes(info: ActionInfo): Finding[] {
  const { id, table, match } = info
  return Object.entries(match).flatMap(([field, codes]) =>
    codes.flatMap((code) => {
      const where = Object.entries(match).map(([other, [first = '']]) => ({
        field: other,
        in: [other === field ? code : first],
      }))
      const leaf: RecordsLeaf = { op: 'records', table, where, atLeast: 1, say: { code: id } }
      return actionFor(leaf, noFacts, atLeisure, [info])
        ? []
        : [found('remedies.never-helps', id, ['match', field], { table, field, code })]
    }),
  )
}

const isAskedBy = ({ table, match }: ActionInfo, leaf: RecordsLeaf): boolean =>
  leaf.table === table &&
  Object.entries(match).every(([field, codes]) =>
    leaf.where.some(
      (test) =>
        test.field === field &&
        'in' in test &&
        ('stay' in test.in || test.in.some((code) => codes.includes(code))),
    ),
  )

/** Otherwise any of the codes that it names will do. */
const excludesCodes = ({ where }: RecordsLeaf): boolean => {
  const named = where.filter((test) => !('cmp' in test)).map(({ field }) => field)
  return new Set(named).size < named.length
}

/** What the engine would have the student get does not have the codes that the rule asks for. */
export function remedies({ requirement, body }: Subject): Finding[] {
  if (!body) return []
  return recordsAsked(body)
    .filter(excludesCodes)
    .flatMap((leaf) => {
      const action = actionFor(leaf, noFacts, atLeisure, [])
      if (!action) return []
      const rows: Row[] = Array.from({ length: leaf.atLeast }, () => action.codes)
      const facts = { ...noFacts, records: { [leaf.table]: { rows, complete: true } } }
      if (recordsVerdict(leaf, facts, atLeisure) !== UNMET) return []
      const codes = Object.values(action.codes)
      return [found('remedies.cannot-satisfy', requirement.id, ['needs'], { table: leaf.table, codes })]
    })
}
