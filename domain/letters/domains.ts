/**
 * Whether a mailbox of `email` lies in one of the domains or below one of them: ward.example.edu is of example.edu,
 * notexample.edu and example.edu.evil.com are not. Domains in small letters. Anything but ASCII is refused, since a letter
 * of another alphabet can look the same; a domain with umlauts is written in its xn-- form.
 */
export function domainOf(email: string, domains: readonly string[]): string | undefined {
  const host = hostOf(email)
  return host && domains.find((domain) => host === domain || host.endsWith(`.${domain}`))
}

/**
 * What stands behind the @, in small letters; nothing where that is no domain. Letters are compared before they are made
 * small: the sign for kelvin would become a k.
 */
export function hostOf(email: string): string | undefined {
  const found = /^[!-?A-~]{1,64}@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9])$/i.exec(
    email,
  )
  return found?.[1]?.toLowerCase()
}

/**
 * Names under which universities keep the mailboxes of students: who asks for a letter must not sign it. A school that
 * has them elsewhere is not recognised, so the letter says the domain only and never that an official read it.
 */
const studentNames =
  /^(stud|students?|student-?mail|studierende|alumni|alum|smail|estudiantes?|etu|etudiants?)$/

export const isStudentAddress = (email: string): boolean =>
  (hostOf(email) ?? '').split('.').some((label) => studentNames.test(label))
