import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'

export const root = join(import.meta.dirname, '..')

/** The day on which the example profiles are set. */
export const TODAY = '2026-11-22'
export const today = ['--today', TODAY] as const

export const examples = readdirSync(join(root, 'examples'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `examples/${name}`)

/** A student about whom nearly everything is known. */
export const student = 'examples/year-6-germany.yaml'

export type Answered = {
  readonly id: string
  readonly kind: string
  readonly answer: string
  readonly country: string
}

/** The answers in what `--json` prints. */
export const answersOf = (json: string): Answered[] => JSON.parse(json)

/** The answer that a sign stands for. */
export const signs: Readonly<Record<string, string>> = {
  '●': 'yes',
  '◐': 'fixable',
  '◷': 'not-yet',
  '✉': 'ask',
  '?': 'unknown',
  '○': 'no',
}

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }
export type Surroundings = {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** What is typed in, all at once, as from a pipe. */
  readonly input?: string
}

const temporary = mkdtempSync(join(tmpdir(), 'famulus-cli-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** A folder that is gone after the tests of the file. */
export const temporaryFolder = (): string => mkdtempSync(join(temporary, 'of-a-test-'))

/** Nothing of the terminal that the tests are started from, and one cache for all runs. */
const surroundings = {
  PATH: process.env.PATH ?? '',
  HOME: temporary,
  XDG_CACHE_HOME: inject('cacheFolder'),
  COLUMNS: '120',
  LANG: 'C',
}

/** `famulus` as a whole process. */
export function start(args: readonly string[], { env = {}, cwd = root }: Surroundings = {}) {
  const bin = join(root, 'cli', 'bin', 'famulus.js')
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...surroundings, ...env } })
  child.stdout.setEncoding('utf8')
  child.stderr.setEncoding('utf8')
  return child
}

/** Runs `famulus` to its end. */
export function famulus(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(args, around)
    let [out, err] = ['', '']
    child.stdout.on('data', (text: string) => {
      out += text
    })
    child.stderr.on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.end(around.input ?? '')
  })
}

/** Runs a `famulus` that has to end well, and gives what it prints. */
export async function printed(args: readonly string[], around: Surroundings = {}): Promise<string> {
  const { code, out, err } = await famulus(args, around)
  if (code !== 0 || err !== '') throw new Error(`famulus ${args.join(' ')} ended with ${code}: ${err}`)
  return out
}

/** Many runs, two at a time: more would only wait for each other. */
export async function eachOf<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = [...items.entries()]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await run(next[1])
  }
  await Promise.all([work(), work()])
  return results
}

/** What no reader should see: values that are not there, codes without their sentence, braces of a sentence. */
export function rawPieces(text: string): string[] {
  const read = text.replaceAll(/\S+:\/\/\S+/g, '')
  const raw =
    /\bundefined\b|\bnull\b|\bNaN\b|\[object |\b(?:requirements|answers|cli|funding|money|planning)\.[a-z]|\bprofile\.(?!yaml)[a-z]|[{}]/g
  return [...read.matchAll(raw)].map(({ index }) => read.slice(Math.max(0, index - 40), index + 40))
}

/** Lines that are longer than the terminal; an address is one word, and never broken. */
export const tooLong = (text: string, columns: number): string[] =>
  text.split('\n').filter((line) => [...line].length > columns && !line.includes('://'))
