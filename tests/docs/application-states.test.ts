import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { applicationStates, movesFrom } from '../../domain/applications/index.ts'
import { statesPage } from '../../tools/states-page.ts'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'application-states.md'), 'utf8')

test('the page on states is the one that the table makes: npm run diagrams', () => {
  expect(page).toBe(`${statesPage()}\n`)
})

test('every state is in the diagram, and every move in the table', () => {
  const diagram = /```mermaid\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  const nodes = new Set(diagram.match(/\w+/g))
  expect(applicationStates.filter((state) => !nodes.has(state))).toEqual([])
  const missing = applicationStates.flatMap((state) =>
    movesFrom(state).filter(([move]) => !page.includes(`| \`${state}\` | \`${move}\` |`)),
  )
  expect(missing).toEqual([])
})
