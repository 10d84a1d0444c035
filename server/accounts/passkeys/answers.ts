import { z } from 'zod'

const bytes = z
  .string()
  .max(16_384)
  .regex(/^[\w-]+$/)

/** Unpadded base64url of at most 1023 bytes (WebAuthn 3, 4: credential ID). */
const credentialId = bytes.max(1364)

const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

/** How a browser reaches an authenticator. */
export type Transport = (typeof transports)[number]

/** New ones come up; what we do not know helps nobody. */
const isTransport = (one: string): one is Transport => transports.some((known) => known === one)

const answered = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
}

export const passkeyName = z.string().trim().min(1).max(100)

/** What a browser answers when it made a passkey (WebAuthn 3, 5.1.8: RegistrationResponseJSON). */
export const madePasskey = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z
      .array(z.string())
      .max(20)
      .default([])
      .transform((all) => all.filter(isTransport)),
  }),
})
export type MadePasskey = z.infer<typeof madePasskey>

/** What a browser answers when it signed with one (AuthenticationResponseJSON). */
export const shownPasskey = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    // What an authenticator finds by itself comes with whose it is.
    userHandle: bytes,
  }),
})
export type ShownPasskey = z.infer<typeof shownPasskey>
