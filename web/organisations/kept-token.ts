const KEY = 'famulus.invitation'

/**
 * The token of an invitation, which stands behind the #. Whoever has to sign in first comes back by the link of a mail, in
 * another tab perhaps and without it: until it is used it stays on this device, and no address that is sent holds it.
 */
export function tokenHere(hash: string): string {
  if (hash !== '') localStorage.setItem(KEY, hash)
  return hash || (localStorage.getItem(KEY) ?? '')
}

export const forgetToken = (): void => localStorage.removeItem(KEY)
