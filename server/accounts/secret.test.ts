import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSecret } from './secret.ts'

test('a secret is made once, for its owner only, and one that is given goes before it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'famulus-secret-'))
  const made = await readSecret(undefined, folder)
  expect([made.secret.length, made.madeIn]).toEqual([43, join(folder, 'secret')])
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await readSecret(undefined, folder)).toEqual({ secret: made.secret })
  expect(await readSecret('given', folder)).toEqual({ secret: 'given' })
  await rm(folder, { recursive: true })
})
