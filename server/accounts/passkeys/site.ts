/** Where a passkey is good: WebAuthn binds it to the host, and what is signed to the origin. */
export type Site = { readonly origin: string; readonly rpId: string; readonly title: string }

/** From where browsers find the server. */
export function siteOf(url: string): Site {
  const { origin, hostname } = new URL(url)
  return { origin, rpId: hostname, title: 'Famulus' }
}

/** Whose a passkey is, as the authenticator keeps it: the id, and nothing that tells who it is (WebAuthn 3, 14.6.1). */
export const handleOf = (personId: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(personId)
