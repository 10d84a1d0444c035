import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noReference } from '@famulus/domain/requirements'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keep, kept } from './cached.ts'
import { loadCatalogue } from './load.ts'
import { openAwards } from './open-awards.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'famulus-cached-'))
  vi.stubEnv('XDG_CACHE_HOME', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})
const files = () => readdirSync(join(folder, 'famulus'))

describe('what is kept', () => {
  test('is there again, each under its own name', () => {
    keep('a', { list: [1, 'zwei', null] })
    keep('b', [])
    expect([kept('a'), kept('b'), kept('c')]).toEqual([{ list: [1, 'zwei', null] }, [], undefined])
  })

  test('takes the place of what was kept before, and leaves others alone', () => {
    keep('b', 1)
    writeFileSync(join(folder, 'famulus', 'a-0123456789abcdef.json'), '"of older files"')
    keep('a', 2)
    expect(files()).toHaveLength(2)
    expect([kept('a'), kept('b')]).toEqual([2, 1])
  })

  test('and torn is made anew', () => {
    keep('a', { whole: true })
    const [file = ''] = files()
    writeFileSync(join(folder, 'famulus', file), '{"who')
    expect(kept('a')).toBeUndefined()
  })

  test('is nothing where nothing can be written', () => {
    writeFileSync(join(folder, 'famulus'), 'a file, not a folder')
    keep('a', 1)
    expect(kept('a')).toBeUndefined()
  })
})

test('the awards are the same from the cache as from their files', async () => {
  const { reference } = loadCatalogue().catalogue
  const first = await openAwards(reference)
  expect(first.problems).toEqual([])
  expect(first.awards.length).toBeGreaterThan(100)
  expect(files()).toHaveLength(1)
  const again = await openAwards(reference)
  expect(again.awards).toEqual(first.awards)
  expect(again.reference).toEqual(first.reference)
})

test('awards with a problem are not kept', async () => {
  const { problems } = await openAwards(noReference)
  expect(problems.length).toBeGreaterThan(0)
  expect(kept('awards')).toBeUndefined()
})
