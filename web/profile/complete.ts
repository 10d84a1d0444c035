import type { ProfileData } from './edit.ts'

/** Whether the student says that a list names everything. The lists of the school can be said to be whole together. */
export function isComplete(data: ProfileData, path: string): boolean {
  const named = Array.isArray(data.complete) ? data.complete : []
  return named.includes(path) || (path.startsWith('school.') && isSchoolComplete(data, named))
}

function isSchoolComplete({ school }: ProfileData, named: readonly unknown[]): boolean {
  const isSaid = typeof school === 'object' && school !== null && 'complete' in school && school.complete
  return isSaid === true || named.includes('school')
}
