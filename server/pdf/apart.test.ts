import { expect, test } from 'vitest'
import { png } from '../dossier/foreign.testing.ts'
import { apart } from './apart.ts'

const job = { does: 'try', file: { bytes: png(4, 4), mediaType: 'image/png', mostPages: 1 } } as const

test('what takes too long is ended, and the next job gets a new process', async () => {
  const answers = await apart(async (ask) => [await ask(job, 1), await ask(job, 10_000)])
  expect(answers).toEqual([{ unshown: 'too_slow' }, { pages: 1, standard: 'a-3a' }])
})

test('what ends the process is damaged, and the next job gets a new process', async () => {
  const crashing = { does: 'try', file: null as never } as const
  const answers = await apart(async (ask) => [await ask(crashing, 10_000), await ask(job, 10_000)])
  expect(answers).toEqual([{ unshown: 'damaged' }, { pages: 1, standard: 'a-3a' }])
})

test('one fails, and the one behind it is done', async () => {
  const failing = apart(() => Promise.reject(new Error('gives up')))
  const next = apart((ask) => ask(job, 10_000))
  await expect(failing).rejects.toThrow('gives up')
  expect(await next).toEqual({ pages: 1, standard: 'a-3a' })
})
