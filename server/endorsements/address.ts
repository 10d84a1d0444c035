import { domainOf, isStudentAddress } from '@famulus/domain/letters'
import type { School } from './asked-rows.ts'

export type AddressRefusal =
  | { readonly refused: 'foreign_domain'; readonly domains: readonly string[] }
  | { readonly refused: 'student_address' }

/** Whether a mailbox can speak for a school: it lies in one of its domains, and is not one of a student. */
export function addressRefusal(
  email: string,
  { domains }: Pick<School, 'domains'>,
  studentEmail: string,
): AddressRefusal | undefined {
  if (domainOf(email, domains) === undefined) return { refused: 'foreign_domain', domains }
  return email.toLowerCase() === studentEmail || isStudentAddress(email)
    ? { refused: 'student_address' }
    : undefined
}
