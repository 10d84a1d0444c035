import { migrate } from './migrate.ts'
import { openPool } from './open-pool.ts'

/** A process of its own that migrates the database of its first argument and says what it did. */
const { pool, close } = await openPool({ kind: 'server', url: process.argv[2] ?? '' })
console.log(JSON.stringify(await migrate(pool)))
await close()
