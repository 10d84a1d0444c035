import { createTranslator, languages } from '@famulus/messages'
import { describe, expect, test } from 'vitest'
import { fieldHelp, fieldLabel } from './field-label.ts'
import { fieldAt, fields } from './fields.ts'
import { saidElsewhere, sectionOf, sections } from './sections.ts'

const asked = sections.flatMap(({ paths }) => paths)

test('all that a profile can say is asked once, or said elsewhere', () => {
  const rest = Object.keys(saidElsewhere)
  expect([...asked, ...rest].sort()).toEqual([...fields.keys()].sort())
})

describe.each(languages)('in %s', (language) => {
  const t = createTranslator(language)

  test('every field has a name', () => {
    const names = asked.flatMap((path) => [
      fieldLabel(path, t),
      ...fieldAt(path).fields.map(({ path: key }) => fieldLabel(path, t, key)),
    ])
    expect(names.filter((name) => name.trim() === '')).toEqual([])
  })

  test('every section has a name and says what it is for', () => {
    for (const { id } of sections) expect([t(`form.section.${id}`), t(`form.about.${id}`)]).not.toContain('')
  })

  test('help is said where it is promised', () => {
    expect(asked.map((path) => fieldHelp(path, t)).filter(Boolean).length).toBe(11)
  })
})

test.each([
  ['clerkships', 'clerkships'],
  ['clerkships.2.weeks', 'clerkships'],
  ['immunisations', 'health'],
  ['study.year', 'study'],
  ['studying', undefined],
])('%s is asked in %s', (path, section) => {
  expect(sectionOf(path)).toBe(section)
})
