import type { Job } from './apart.ts'
import { compilePdf } from './compile.ts'
import { tryPages } from './foreign.ts'

/** The process that `apart.ts` starts and ends. It does what it is sent, one after the other. */
process.on('message', (job: Job) => {
  process.send?.(job.does === 'try' ? tryPages(job.file) : compiled(job))
})

function compiled({ given, standard }: Extract<Job, { does: 'compile' }>) {
  try {
    return compilePdf(given, standard)
  } catch {
    return { unshown: 'damaged' }
  }
}
