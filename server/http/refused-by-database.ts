/**
 * What a database that cannot do its work says of it, by SQLSTATE (PostgreSQL, appendix A): 53100 is a full disk, 08, 53 and
 * 57P a lost connection, no more of something, a shutdown. Undefined for everything that is a mistake of ours.
 */
export function refusedByDatabase(error: unknown): 'storage_full' | 'unavailable' | undefined {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined
  if (error.code === '53100' || error.code === 'ENOSPC') return 'storage_full'
  const isGone = /^(08|53|57P)/.test(error.code) || lost.includes(error.code)
  return isGone ? 'unavailable' : undefined
}

const lost = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE']
