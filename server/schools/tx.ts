import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'

export type Tx = Transaction<Database>
