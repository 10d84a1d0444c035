import type { Claim } from '@famulus/domain/letters'
import type { Typed } from './claim-draft.ts'

const KEY = 'famulus.official'

/** Who signed last on this device; nothing where they did not want it to be remembered. */
export function rememberedOfficial(): Typed {
  const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}') // written below
  const { name, title } = kept as Typed
  return typeof name === 'string' && typeof title === 'string' ? { name, title } : {}
}

export function rememberOfficial(isWanted: boolean, claims: readonly Claim[]): void {
  const official = claims.find((claim) => claim.kind === 'official')
  if (isWanted && official)
    localStorage.setItem(KEY, JSON.stringify({ name: official.name, title: official.title }))
  else localStorage.removeItem(KEY)
}
