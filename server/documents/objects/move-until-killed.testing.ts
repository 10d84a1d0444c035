import { newId } from '../../store/new-id.ts'
import { openStore } from '../../store/open-store.ts'
import { movePapers, storageOf } from './index.ts'

/** A process of its own that moves the papers of a database (first argument) to where the second says, as JSON. */
const [url = '', storing = ''] = process.argv.slice(2)
const { db, close } = await openStore({ kind: 'server', url })
await movePapers({ db, nowMs: Date.now, newId }, storageOf(JSON.parse(storing)))
await close()
