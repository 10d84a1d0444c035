/**
 * Who reads and moves an application: the student, the home school, the host, and the hospital of the host at which the
 * stay is.
 */
export const sides = ['student', 'home', 'host', 'site'] as const
export type Side = (typeof sides)[number]

/** `clock`: a deadline has passed, and nobody did anything. */
export type Actor = Side | 'clock'
