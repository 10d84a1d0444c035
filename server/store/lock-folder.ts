import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'

/** `startedAt` in the clock ticks that Linux counts for a process: another process with the same id has another. */
const holderSchema = z.object({ pid: z.int(), startedAt: z.string().nullable() })
type Holder = z.infer<typeof holderSchema>

/**
 * Takes the folder for this process and gives what releases it: two PGlites on the same files would destroy them.
 * Throws a Refusal while another process, or this one, has it. What a dead process left behind is taken over.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const lock = join(folder, 'famulus.lock')
  const own: Holder = { pid: process.pid, startedAt: await startOf(process.pid) }
  if (!(await wrote(lock, own))) {
    await removeIfStale(lock, folder)
    if (!(await wrote(lock, own))) throw taken(folder, await holderOf(lock))
  }
  return () => rm(lock, { force: true })
}

/** By a link, so that the lock is never there without its holder, whom nobody could then ask about. */
async function wrote(lock: string, own: Holder): Promise<boolean> {
  const draft = `${lock}.${process.pid}.new`
  await writeFile(draft, JSON.stringify(own))
  try {
    await link(draft, lock)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** Moved away before it is deleted: if it is no longer the stale one, somebody else was quicker and gets it back. */
async function removeIfStale(lock: string, folder: string): Promise<void> {
  const holder = await holderOf(lock)
  if (holder && (await isAlive(holder))) throw taken(folder, holder)
  const aside = `${lock}.${process.pid}`
  await rename(lock, aside).catch((error: unknown) => {
    if (!isCode(error, 'ENOENT')) throw error
  })
  const moved = await holderOf(aside)
  if (moved && (await isAlive(moved))) {
    await rename(aside, lock)
    throw taken(folder, moved)
  }
  await rm(aside, { force: true })
}

/** Undefined where nothing can be read: nobody holds it, or a full disk cut it off. */
async function holderOf(lock: string): Promise<Holder | undefined> {
  const text = await readFile(lock, 'utf8').catch(() => '')
  try {
    return holderSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

async function isAlive({ pid, startedAt }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0) // signal 0 only asks
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false
  }
  // In a container every start has the same process ids, so the id alone would name the wrong process.
  const now = await startOf(pid)
  return startedAt === null || now === null || now === startedAt
}

/** Field 22 of /proc/<pid>/stat (proc_pid_stat(5)); null where there is no /proc. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function taken(folder: string, holder: Holder | undefined): Refusal {
  return holder
    ? new Refusal({ code: 'folder-in-use', facts: { folder, process: holder.pid } })
    : new Refusal({ code: 'folder-just-taken', facts: { folder } })
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
