/** Ends this session and opens a page anew, so that nothing of what was shown stays. */
export async function signOut(page: string): Promise<void> {
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  })
  location.assign(page)
}
