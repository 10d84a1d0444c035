import {
  antigenSchema,
  certificateSchema,
  documentSchema,
  examSchema,
  type FieldType,
  insuranceKindSchema,
  languageTestSchema,
  noFacts,
  tables,
} from '../../profile/index.ts'
import { type ActionInfo, actionFor } from '../actions.ts'
import type { Core, RecordsLeaf } from '../core.ts'
import { type Finding, found } from './finding.ts'
import { atLeisure, recordsAsked } from './remedies.ts'

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
