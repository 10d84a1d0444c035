import { summaryOf } from '@famulus/domain/reports'
import type { Tally } from '@famulus/domain/systems'
import type { Kysely } from 'kysely'
import type { Database } from '../store/database.ts'
import { readPlaces } from './places.ts'

/** What people who were in a country told of its health system, counted in company. */
export async function talliesOf(db: Kysely<Database>, country: string): Promise<readonly Tally[]> {
  const places = await readPlaces(db, { country })
  return summaryOf(places.map(({ gathered }) => gathered)).systems
}
