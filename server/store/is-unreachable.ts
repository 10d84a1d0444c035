/** https://www.postgresql.org/docs/current/errcodes-appendix.html: connections (08), too many of them, shutting down. */
const states = /^(08...|53300|57P0[123])$/

const network = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'EAI_AGAIN']

/** pg gives these no code. */
const spoken = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
]

/** Whether the database could not be asked, as against being asked for something wrong. Looks at the causes, too. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    states.test(code) ||
    network.includes(code) ||
    spoken.some((text) => error.message.startsWith(text)) ||
    isUnreachable(error.cause)
  )
}
