import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export type Running = {
  readonly child: ChildProcess
  /** Everything it wrote so far. */
  readonly written: () => string
  readonly ended: Promise<{ output: string; code: number | null }>
}

/** Runs a file of this folder in a process of its own. */
export function runProcess(file: string, ...args: string[]): Running {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...args])
  let output = ''
  const collect = (chunk: string) => {
    output += chunk
  }
  child.stdout.setEncoding('utf8').on('data', collect)
  child.stderr.setEncoding('utf8').on('data', collect)
  const ended = new Promise<{ output: string; code: number | null }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ output, code }))
  })
  return { child, written: () => output, ended }
}
