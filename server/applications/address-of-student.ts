import type { Language } from '@famulus/messages'
import { asOwnerWithin } from '../store/as-actor.ts'
import type { Tx } from './deps.ts'

type Address = { readonly email: string; readonly language: Language }

/** Where a student is written to: also by somebody from whom they are held back, who is not told the address. */
export async function addressOfStudent(tx: Tx, studentId: string): Promise<Address> {
  const asked = tx.selectFrom('people').select(['email', 'language']).where('personId', '=', studentId)
  return (await asked.executeTakeFirst()) ?? asOwnerWithin(tx, () => asked.executeTakeFirstOrThrow())
}
