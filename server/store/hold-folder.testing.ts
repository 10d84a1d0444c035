import { setInterval } from 'node:timers'
import { lockFolder } from './lock-folder.ts'

/** A process of its own that locks the folder of its first argument and keeps it until it is killed. */
await lockFolder(process.argv[2] ?? '').then(
  () => {
    console.log('holds')
    setInterval(() => {}, 60_000)
  },
  (error: Error) => console.log(error.message),
)
