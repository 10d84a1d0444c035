import { type Remote, wrap } from 'comlink'
import type { BundleWorker } from './bundle-worker.ts'

type Running = { readonly worker: Worker; readonly remote: Remote<BundleWorker> }

let running: Running | undefined

/** Started with the first question. */
function started(): Running {
  if (!running) {
    const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), { type: 'module' })
    running = { worker, remote: wrap<BundleWorker>(worker) }
  }
  return running
}

function stop(): void {
  running?.worker.terminate()
  running = undefined
}

let last: Promise<unknown> = Promise.resolve()

/**
 * One question after the other, as the worker answers one at a time anyway: what nobody waits for any more is then
 * never sent. Rejects with the reason of `signal` once it is aborted, and with whatever the worker could not do.
 */
export function askWorker<Answer>(
  ask: (worker: Remote<BundleWorker>) => Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer> {
  const answer = last.then(() => {
    signal.throwIfAborted()
    return answered(ask, signal)
  })
  last = answer.catch(() => {})
  return answer
}

/** Milliseconds that a question goes on when nobody waits for it any more. A new start would take longer than most. */
const PATIENCE = 1500

async function answered<Answer>(
  ask: (worker: Remote<BundleWorker>) => Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer> {
  const { worker, remote } = started()
  const over = new AbortController()
  const ended = new Promise<never>((_, reject) => {
    const end = (reason: unknown) => {
      if (over.signal.aborted) return
      stop()
      reject(reason)
    }
    signal.addEventListener('abort', () => setTimeout(end, PATIENCE, signal.reason), { signal: over.signal })
    // A worker whose code cannot be loaded says nothing but this, and would be waited for without end.
    worker.addEventListener('error', ({ message }) => end(new Error(message)), { signal: over.signal })
  })
  try {
    return await Promise.race([ask(remote), ended])
  } finally {
    over.abort()
  }
}
