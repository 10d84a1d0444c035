import { type Retention, retention } from '@famulus/domain/applications'
import { forgetExpired } from './accounts/index.ts'
import type { Smtp } from './config/config.ts'
import type { Deps } from './deps.ts'
import {
  bringBack,
  eraseKeptLongEnough,
  eraseObjects,
  forgetUploadsBefore,
  movePapers,
  nameStrays,
  remindOfExpiry,
  type Storage,
  uploadKeptMs,
} from './documents/index.ts'
import { askDue } from './feedback/index.ts'
import { escalateDue } from './incidents/index.ts'
import { type Expire, expireDue } from './jobs/expire-due.ts'
import { type Jobs, startJobs } from './jobs/start-jobs.ts'
import { sendDueMails } from './mail/send-due-mails.ts'
import { forgetMailsBefore } from './mail/store.ts'
import { openTransport } from './mail/transport.ts'
import { log, type Metrics } from './observability/index.ts'
import { emptyDue } from './personal-data/index.ts'
import { newId } from './store/new-id.ts'
import type { Store } from './store/open-store.ts'

/** What the server does while nobody asks it for anything. `later` is for use cases; `stop` comes before the store closes. */
export type Work = {
  readonly later: Awaited<ReturnType<typeof startJobs>>['later']
  readonly stop: () => Promise<void>
}

type Working = {
  /** Undefined: mails wait in the database. */
  readonly smtp: Smtp | undefined
  readonly expire?: Expire
  /** Where browsers find the server; without it nobody is reminded. */
  readonly url?: string
  readonly failedJobs?: Metrics['failedJobs']
  /** Without it, the contents of papers lie in the database. */
  readonly storage?: Storage | undefined
  /** How long papers are kept; without it, as the domain says. */
  readonly periods?: Retention | undefined
  readonly offerNext?: (signal: AbortSignal) => Promise<unknown>
}

const secondsBetweenMails = 1
const secondsBetweenMoves = 10
const secondsBetweenExpiries = 30
const secondsBetweenEscalations = 60
const forgottenAfterMs = 90 * 24 * 60 * 60_000

export async function startWork(
  { db, pool }: Store,
  nowMs: Deps['nowMs'],
  { smtp, expire, offerNext, failedJobs, url, storage, periods = retention }: Working,
): Promise<Work> {
  const jobs = await startJobs(pool, (job, error) => {
    failedJobs?.inc({ job })
    log.error({ job, err: error }, 'a job failed')
  })
  const transport = smtp && openTransport(smtp)
  if (transport) {
    const sending = { db, nowMs, transport, onFailed }
    await jobs.every('send-mails', secondsBetweenMails, (signal) => sendDueMails(sending, signal))
  }
  await jobs.every('forget-mails', '17 3 * * *', () => forgetMailsBefore(db, nowMs() - forgottenAfterMs))
  await jobs.every('forget-uploads', '27 3 * * *', () => forgetUploadsBefore(db, nowMs() - uploadKeptMs))
  await jobs.every('erase-papers', '7 4 * * *', (signal) =>
    eraseKeptLongEnough({ db, nowMs }, periods, signal),
  )
  if (url !== undefined)
    await jobs.every('remind-of-expiry', '37 5 * * *', () => remindOfExpiry({ db, nowMs }, url))
  if (url !== undefined)
    await jobs.every('ask-supervisors', '47 13 * * *', (signal) => askDue({ db, nowMs, newId, url }, signal))
  if (url !== undefined)
    await jobs.every('escalate-incidents', secondsBetweenEscalations, (signal) =>
      escalateDue({ db, nowMs, newId, url }, signal),
    )
  await jobs.every('forget-sign-ins', '37 3 * * *', () => forgetExpired(db, nowMs()))
  await jobs.every('empty-deleted', '47 3 * * *', () => emptyDue(db, nowMs()))
  if (storage) await workOnObjects(jobs, { db, nowMs, newId }, storage)
  // In every server, and not by cron: what was due while all were off is due at the start.
  if (expire)
    await jobs.every('expire', secondsBetweenExpiries, (signal) => expireDue(db, nowMs(), expire, signal))
  if (offerNext) await jobs.every('offer-next', secondsBetweenExpiries, offerNext)
  return {
    later: jobs.later,
    stop: async () => {
      await jobs.stop()
      transport?.close()
    },
  }
}

/** In every server, so that what a server that died left undone is done by the next. */
async function workOnObjects(jobs: Jobs, deps: Deps, storage: Storage): Promise<void> {
  const move = storage.place ? movePapers : bringBack
  await jobs.every('move-papers', secondsBetweenMoves, (signal) => move(deps, storage, signal))
  await jobs.every('erase-objects', secondsBetweenMoves, (signal) => eraseObjects(deps, storage, signal))
  await jobs.every('name-strays', '17 4 * * *', () => nameStrays(deps.db, storage))
}

/** Neither address nor text: what is logged is read by more people than the mail. */
function onFailed({ mailId, code, tries }: { mailId: string; code: string; tries: number }): void {
  log.error({ mailId, code, tries }, 'a mail was given up')
}
