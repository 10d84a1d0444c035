import { keptStays } from '../logbook/stay-store.ts'

/** Ends this session, takes the logbooks that are in the account from this device, and opens a page anew, so that nothing of what was shown stays. */
export async function signOut(page: string): Promise<void> {
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  })
  await keptStays.leave()
  location.assign(page)
}
