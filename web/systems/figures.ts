import type { SystemsDocument } from '@famulus/domain/systems'
import address from '../.made/systems.json?url'

let opened: Promise<SystemsDocument> | undefined

/** The figures of all health systems, fetched when a page first asks. After a failure the next call tries again. */
export function systemsDocument(): Promise<SystemsDocument> {
  opened ??= fetched().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

async function fetched(): Promise<SystemsDocument> {
  const response = await fetch(address)
  if (!response.ok)
    throw new Error(`The figures could not be loaded: ${response.status} ${response.statusText}`)
  return response.json() // checked when it was made
}
