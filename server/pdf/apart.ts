import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Standard, ToCompile } from './compile.ts'
import type { Foreign, Pages, Unshown } from './foreign.ts'

/** What the other process does; files of somebody else are read only there. */
export type Job =
  | { readonly does: 'try'; readonly file: Foreign }
  | { readonly does: 'compile'; readonly given: ToCompile; readonly standard: Standard }

export type Done<J extends Job> = J['does'] extends 'try'
  ? Pages | { readonly unshown: Unshown }
  : Uint8Array | { readonly unshown: Unshown }

/** Undone: it ended the process (`damaged`) or took too long. The next job gets a new process. */
export type Ask = <J extends Job>(
  job: J,
  patienceMs: number,
) => Promise<Done<J> | { readonly unshown: Unshown }>

let last: Promise<unknown> = Promise.resolve()

/**
 * Gives a process apart for reading files that somebody else made: one that needs endless time or memory, or a fault of the
 * compiler, ends that process and not the server. It knows nothing of the environment. One at a time: each takes a core.
 */
export function apart<Result>(work: (ask: Ask) => Promise<Result>): Promise<Result> {
  const mine = last.then(() => withProcess(work))
  last = mine.catch(() => undefined)
  return mine
}

async function withProcess<Result>(work: (ask: Ask) => Promise<Result>): Promise<Result> {
  let child: ChildProcess | undefined
  const ask = (job: Job, patienceMs: number) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) child = start()
    return answerOf(child, job, patienceMs)
  }
  try {
    return await work(ask as Ask) // which answer a job gets is decided in `apart-process.ts`
  } finally {
    child?.kill('SIGKILL')
  }
}

const start = (): ChildProcess =>
  fork(join(import.meta.dirname, 'apart-process.ts'), {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=512'],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })

function answerOf(child: ChildProcess, job: Job, patienceMs: number): Promise<unknown> {
  return new Promise((resolve) => {
    let why: Unshown = 'damaged'
    const timer = setTimeout(() => {
      why = 'too_slow'
      child.kill('SIGKILL')
    }, patienceMs)
    const end = (answer: unknown) => {
      clearTimeout(timer)
      child.off('message', end).off('exit', fail)
      resolve(answer)
    }
    const fail = () => end({ unshown: why })
    child.once('message', end).once('exit', fail).once('error', fail)
    child.send(job, (error) => error && fail())
  })
}
