import { codeFacts, type FactKey, profilePathOf, scalars, tables } from '@famulus/domain/profile'
import { expect, test } from 'vitest'
import { promptsFor } from './prompts.ts'

const facts = [...Object.keys(scalars), ...Object.keys(codeFacts), ...Object.keys(tables)] as FactKey[] // the registry's own keys

test('every fact can be asked for', () => {
  expect(facts.filter((fact) => promptsFor(fact).length === 0)).toEqual([])
})

test('only what stands in rows, or comes with the host, has to be written down elsewhere', () => {
  const written = new Set(
    facts
      .filter((fact) => promptsFor(fact).some(({ kind }) => kind === 'records'))
      .map((fact) => profilePathOf(fact)),
  )
  const rows = Object.keys(tables).map((table) => profilePathOf(table as FactKey)) // a table is a fact as well
  expect([...written].filter((path) => !rows.includes(path)).sort()).toEqual([
    'decisions',
    'stay.host.country',
    'stay.host.id',
  ])
})
