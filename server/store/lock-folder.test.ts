import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from './lock-folder.ts'
import { runProcess } from './run-process.testing.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'famulus-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

const lockOf = () => join(folder, 'famulus.lock')

test('a folder that is not there is made, and its lock goes with its holder', async () => {
  const unlock = await lockFolder(join(folder, 'a', 'b'))
  expect(await readdir(join(folder, 'a', 'b'))).toEqual(['famulus.lock'])
  await unlock()
  expect(await readdir(join(folder, 'a', 'b'))).toEqual([])
})

test('the same process is refused a second time, by name', async () => {
  const unlock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(
    `folder-in-use {"folder":"${folder}","process":${process.pid}}`,
  )
  await unlock()
  await (await lockFolder(folder))()
})

test('a second process is refused while the first lives; killed, it is followed', async () => {
  const first = runProcess('hold-folder.testing.ts', folder)
  await until(() => first.written().includes('holds'))
  const second = await runProcess('hold-folder.testing.ts', folder).ended
  expect(second.output).toContain(`folder-in-use {"folder":"${folder}","process":${first.child.pid}}`)
  first.child.kill('SIGKILL')
  await first.ended
  await (await lockFolder(folder))()
})

test.each([
  ['is half written', '{"pid":'],
  ['is empty', ''],
  ['belongs to another process of the same id', JSON.stringify({ pid: process.pid, startedAt: '1' })],
])('a lock that %s is taken over', async (_, text) => {
  await writeFile(lockOf(), text)
  const unlock = await lockFolder(folder)
  expect(JSON.parse(await readFile(lockOf(), 'utf8')).pid).toBe(process.pid)
  await unlock()
  expect(await readdir(folder)).toEqual([])
})

test('of many who find a stale lock at once, one gets the folder', async () => {
  await writeFile(lockOf(), JSON.stringify({ pid: process.pid, startedAt: '1' }))
  const tries = Array.from({ length: 4 }, () => runProcess('hold-folder.testing.ts', folder))
  await until(() => tries.every(({ written }) => /holds|folder-/.test(written())))
  for (const { child } of tries) child.kill('SIGKILL')
  await Promise.all(tries.map(({ ended }) => ended))
  expect(tries.filter(({ written }) => written().includes('holds'))).toHaveLength(1)
})

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
}
