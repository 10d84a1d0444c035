import { expect, test } from 'vitest'
import { noReference } from '../../requirements/index.ts'
import { readEdited } from './read-edited.ts'

const rule = (more: object = {}) => ({
  id: 'age',
  about: 'age',
  says: 'At least 18',
  needs: { kind: 'age', min: 18 },
  source: 'main',
  ...more,
})
const document = (more: object = {}) => ({
  id: 'us-example',
  name: 'Example Hospital',
  country: 'US',
  status: { state: 'open' },
  sources: [{ key: 'main', url: 'https://host.example', title: 'Electives' }],
  requirements: [rule()],
  ...more,
})
const read = (written: unknown) =>
  readEdited(written, { id: 'us-example', reference: noReference, programmes: new Set(['us-example']) })
const problemsOf = (written: unknown) => {
  const found = read(written)
  return 'problems' in found ? found.problems.map(({ code, place }) => [code, place.join('.')]) : []
}
const closes = { at: 'start', plus: { weeks: -8 } }
const dated = [{ startsFrom: '2027-03-01', startsUntil: '2027-08-31', closes: '2026-11-30' }]

test('a document that is right is compiled', () => {
  expect(read(document())).toMatchObject({ compiled: { programme: { id: 'us-example' } }, warnings: [] })
})

test.each([
  ['no document', 7, ['shape', '']],
  ['a key that there is not', document({ rules: [] }), ['shape', 'rules']],
  [
    'words that are empty',
    document({ requirements: [rule({ says: '' })] }),
    ['shape', 'requirements.0.says'],
  ],
  [
    'a kind that asks nothing',
    document({ requirements: [rule({ needs: { kind: 'age' } })] }),
    ['file.asks-nothing', 'requirements.0.needs'],
  ],
  [
    'two ways to say when to apply',
    document({ calendar: { application: { closes, dated, source: 'main' } } }),
    ['file.either-window', 'calendar.application'],
  ],
  ['another id', document({ id: 'us-other' }), ['file.other-id', 'id']],
  [
    'a group of one',
    document({ requirements: [rule({ group: 'either' })] }),
    ['file.group-lonely', 'requirements.0.group'],
  ],
  [
    'a rule that contradicts another',
    document({ requirements: [rule(), rule({ id: 'young', needs: { kind: 'age', max: 16 } })] }),
    ['unsatisfiable.together', 'requirements.1.needs'],
  ],
])('says what is wrong and where: %s', (_, written, problem) => {
  expect(problemsOf(written)).toContainEqual(problem)
})

test('what only looks odd refuses nothing', () => {
  const twice = rule({ needs: { kind: 'person', citizenOf: ['DE', 'DE'] } })
  const found = read(document({ requirements: [twice] }))
  expect('problems' in found ? found.problems : found.warnings.map(({ code }) => code)).toEqual([
    'dead-alternative.double-code',
  ])
})
