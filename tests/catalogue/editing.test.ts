import { canonicalText } from '@famulus/domain/applications'
import { programmeSchema } from '@famulus/domain/programmes'
import { changesBetween, isUnchanged, readEdited } from '@famulus/domain/programmes/editing'
import { expect, test } from 'vitest'
import { loadCatalogue } from '../../catalogue/reading.ts'

const { catalogue } = loadCatalogue()
const programmes = new Set(catalogue.programmes.map(({ programme }) => programme.id))
const asJson = <Kind>(value: Kind): Kind => JSON.parse(canonicalText(value)) as Kind

test('every programme is read again as it was kept, and has nothing that refuses it', () => {
  for (const { programme } of catalogue.programmes) {
    const document = asJson(programme)
    const read = readEdited(document, { id: programme.id, reference: catalogue.reference, programmes })
    if ('problems' in read) throw new Error(`${programme.id}: ${JSON.stringify(read.problems)}`)
    expect(read.compiled.programme, programme.id).toEqual(programme)
    expect(isUnchanged(changesBetween(document, asJson(read.compiled.programme))), programme.id).toBe(true)
    expect(canonicalText(programmeSchema.parse(document))).toBe(canonicalText(programme))
  }
  expect(catalogue.programmes.length).toBeGreaterThan(100)
})
