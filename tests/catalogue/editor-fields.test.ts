import { createTranslator, languages } from '@famulus/messages'
import { hasMessage } from '@famulus/messages/speaking'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../catalogue/reading.ts'
import { dayRuleOf, expressionOf } from '../../web/editor/day-rule.ts'
import type { Field } from '../../web/editor/fields.ts'
import { fieldName } from '../../web/editor/label.ts'
import { optionMessage } from '../../web/editor/option-name.ts'
import { fieldsOfKind, fieldsOfPart, kindNames } from '../../web/editor/schemas.ts'

const { catalogue } = loadCatalogue()
type Mapping = Readonly<Record<string, unknown>>

/** Keys and values of a mapping that its form would not show as they are. */
function notShown(fields: readonly Field[], value: Mapping, at: string): string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = fields.find((one) => one.key === key)
    if (!field) return key === 'kind' && at.startsWith('needs') ? [] : [`${at}.${key}: no field`]
    return fits(field, inner, `${at}.${key}`)
  })
}

function fits(field: Field, value: unknown, at: string): string[] {
  const wrong = (is: boolean) =>
    is ? [] : [`${at}: ${JSON.stringify(value)} in a field of kind ${field.kind}`]
  switch (field.kind) {
    case 'flag':
      return wrong(value === true)
    case 'yes-no':
      return wrong(typeof value === 'boolean')
    case 'number':
      return wrong(typeof value === 'number')
    case 'choice':
      return wrong(field.options.includes(String(value)))
    case 'choices':
      return wrong(Array.isArray(value) && value.every((one) => field.options.includes(one)))
    case 'text':
    case 'date':
      return wrong(typeof value === 'string')
    case 'texts':
    case 'numbers':
      return wrong(Array.isArray(value) && value.every((one) => String(one).includes(',') === false))
    case 'group':
      return notShown(field.fields, value as Mapping, at)
    case 'rows':
      return (value as readonly Mapping[]).flatMap((row) => notShown(field.fields, row, at))
    default:
      return []
  }
}

const documents = catalogue.programmes.map(
  ({ programme }) => JSON.parse(JSON.stringify(programme)) as typeof programme,
)

test('the form of a kind shows every parameter that a rule of the catalogue has', () => {
  const simple = documents.flatMap(({ requirements }) =>
    requirements.flatMap(({ needs }) => (needs && fieldsOfKind(needs.kind) ? [needs] : [])),
  )
  expect(
    simple.flatMap((needs) => notShown(fieldsOfKind(needs.kind) ?? [], needs, `needs ${needs.kind}`)),
  ).toEqual([])
  const rules = documents.flatMap(({ requirements }) => requirements).filter(({ needs }) => needs)
  console.log(`figure: rules with a form of their own: ${simple.length} of ${rules.length}`)
  expect(simple.length / rules.length).toBeGreaterThan(0.7)
})

test('calendars, fees, sites, papers and sources are shown as they are', () => {
  for (const { id, calendar, fees, sites = [], documents: papers, sources } of documents) {
    for (const fee of fees) expect(notShown(fieldsOfPart('fee'), fee, `${id} fee`)).toEqual([])
    for (const site of sites) expect(notShown(fieldsOfPart('site'), site, `${id} site`)).toEqual([])
    expect(notShown(fieldsOfPart('calendar'), (calendar ?? {}) as Mapping, `${id} calendar`)).toEqual([])
    for (const paper of papers)
      expect(notShown(fieldsOfPart('document'), paper, `${id} document`)).toEqual([])
    for (const source of sources) expect(notShown(fieldsOfPart('source'), source, `${id} source`)).toEqual([])
  }
})

test('a day of a calendar that its form can say is said as the file says it', () => {
  const days = documents.flatMap(({ calendar }) => {
    const { application, decision, arrival } = calendar ?? {}
    const all = [application?.opens, application?.closes, decision?.from, decision?.until, arrival]
    return all.filter((one) => one !== undefined)
  })
  const said = days.flatMap((day) => {
    const rule = dayRuleOf(day)
    return rule ? [[expressionOf(rule), day] as const] : []
  })
  for (const [again, day] of said) expect(again).toEqual(day)
  console.log(`figure: days of calendars with a form: ${said.length} of ${days.length}`)
  expect(said.length / days.length).toBeGreaterThan(0.9)
})

describe.each(languages)('in %s', (language) => {
  const speaking = { t: createTranslator(language), language }
  const allFields = (place: string, fields: readonly Field[]): (readonly [string, Field])[] =>
    fields.flatMap((field) => [[place, field] as const, ...allFields(place, field.fields)])
  const every = [
    ...kindNames.flatMap((kind) => allFields(kind, fieldsOfKind(kind) ?? [])),
    ...(['rule', 'calendar', 'source', 'document', 'fee', 'site'] as const).flatMap((part) =>
      allFields(part, fieldsOfPart(part)),
    ),
  ]

  test('every field and every kind has a name', () => {
    for (const [place, { key }] of every) expect(fieldName(speaking, place, key)).not.toBe('')
    for (const kind of kindNames) expect(hasMessage(`editor.kind.${kind}`, language), kind).toBe(true)
  })

  test('every option has a name, but for names and levels that are the same everywhere', () => {
    const bare = every.flatMap(([place, { key, options }]) =>
      options.filter((code) => optionMessage(language, place, key, code) === undefined),
    )
    expect([...new Set(bare)].sort()).toEqual(['A1', 'A2', 'B1', 'B2', 'C1', 'C2'])
  })
})
