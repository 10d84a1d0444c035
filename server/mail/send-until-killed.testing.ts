import { openStore } from '../store/open-store.ts'
import { transportTo } from './mailbox.testing.ts'
import { sendDueMails } from './send-due-mails.ts'

/** A process of its own that sends what is due in the database of its first argument to the port of its second. */
const [, , url = '', port = ''] = process.argv
const { db } = await openStore({ kind: 'server', url })
const transport = transportTo(Number(port))
await sendDueMails({ db, nowMs: Date.now, transport, onFailed: console.error, claimSeconds: 2 })
