// A PostgreSQL server of our own in a temporary folder, where its programs are installed.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { SqlParameter } from '@famulus/domain/requirements/backends'
import type { Database, Query } from './database.ts'

const programs = [...(process.env.PATH ?? '').split(delimiter), ...globSync('/usr/lib/postgresql/*/bin')]
const settings = [
  "listen_addresses=''",
  'fsync=off',
  'autovacuum=off',
  'shared_buffers=512MB',
  'max_wal_size=8GB',
  'jit=off',
]

/** Undefined where there is no PostgreSQL, or it does not start. */
export function openServer(): Database | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'famulus-bench-'))
  const data = join(folder, 'data')
  const owner = handOver(folder)
  const started =
    owner !== undefined &&
    call('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync'], owner) &&
    call('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options(folder), 'start'], owner)
  if (!started) {
    rmSync(folder, { recursive: true })
    return undefined
  }
  const stop = () => {
    call('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'], owner)
    rmSync(folder, { recursive: true, force: true })
  }
  // Also when the bench is broken off: nobody else would stop it.
  process.once('exit', stop)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))
  return databaseIn(folder, () => {
    process.off('exit', stop)
    stop()
  })
}

const options = (folder: string): string =>
  [`unix_socket_directories=${folder}`, ...settings].map((setting) => `-c ${setting}`).join(' ')

type Owner = { readonly uid?: number; readonly gid?: number }

/** PostgreSQL does not run as root: then as the user `postgres`, if there is one. */
function handOver(folder: string): Owner | undefined {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((which) => Number(spawnSync('id', [which, 'postgres']).stdout ?? ''))
  if (!uid || !gid) return undefined
  chownSync(folder, uid, gid)
  chmodSync(folder, 0o700)
  return { uid, gid }
}

/** True when the program is there and ends well. */
function call(program: string, args: readonly string[], owner: Owner): boolean {
  const env = { ...process.env, PATH: programs.join(delimiter) }
  return spawnSync(program, args, { ...owner, env, cwd: tmpdir(), stdio: 'ignore' }).status === 0
}

function databaseIn(folder: string, stop: () => void): Database {
  const psql = (input: string): string => {
    const args = ['-h', folder, '-U', 'postgres', '-qAtX', '-v', 'ON_ERROR_STOP=1']
    const env = { ...process.env, PATH: programs.join(delimiter) }
    const { status, stdout, stderr } = spawnSync('psql', args, {
      input,
      env,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    if (status !== 0) throw new Error(stderr)
    return stdout
  }
  const [version = ''] = psql('SHOW server_version').split(' ')
  return {
    name: `PostgreSQL ${version.trim()}`,
    run: (queries) => Promise.resolve(void psql(queries.map(script).join(''))),
    timed: (query) => Promise.resolve(read(psql(`\\timing on\n${script(query)}`))),
    close: () => Promise.resolve(stop()),
  }
}

/** `psql` binds parameters by PREPARE only. */
function script({ text, parameters }: Query): string {
  if (parameters.length === 0) return `${text};\n`
  return `PREPARE q AS ${text};\nEXECUTE q(${parameters.map(literal).join(', ')});\nDEALLOCATE q;\n`
}

const literal = (value: SqlParameter): string =>
  typeof value === 'string'
    ? `'${value.replaceAll("'", "''")}'`
    : `ARRAY[${value.map(literal).join(', ')}]::text[]`

/** The row, and the time that is told after it. */
function read(output: string): { row: number[]; ms: number } {
  const found = /^(\d+\|.*)\nTime: ([\d.]+) ms/m.exec(output)
  return { row: (found?.[1] ?? '').split('|').map(Number), ms: Number(found?.[2]) }
}
