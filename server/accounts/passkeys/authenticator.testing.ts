import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** What it does otherwise than it should. `challenge`: another than it was given; `keyId`: it says it is this key. */
export type Odd = {
  readonly origin?: string
  readonly rpId?: string
  readonly challenge?: string
  readonly counter?: number
  readonly isVerified?: boolean
  readonly userHandle?: string
  readonly keyId?: string
}

type MakeOptions = { readonly challenge: string; readonly user: { readonly id: string } }

/** An authenticator with one discoverable key (ES256, no attestation), written from WebAuthn 3, 6.1 and 6.5. */
export class Authenticator {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly keyId = text(randomBytes(16))
  #userHandle = ''
  #counter = 0
  readonly #origin: string
  constructor(origin: string) {
    this.#origin = origin
  }

  make({ challenge, user }: MakeOptions, odd: Odd = {}) {
    this.#userHandle = user.id
    const authData = Buffer.concat([this.#authData(0x40, odd), this.#attested()])
    // {"fmt": "none", "attStmt": {}, "authData": …} in CBOR
    const attestationObject = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
      Buffer.from([0x58, authData.length]),
      authData,
    ])
    return this.#answer({
      clientDataJSON: this.#clientData('webauthn.create', challenge, odd),
      attestationObject: text(attestationObject),
      transports: ['internal', 'not invented yet'],
    })
  }

  show({ challenge }: { readonly challenge: string }, odd: Odd = {}) {
    const authData = this.#authData(0, odd)
    const clientDataJSON = this.#clientData('webauthn.get', challenge, odd)
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))])
    return this.#answer(
      {
        clientDataJSON,
        authenticatorData: text(authData),
        signature: text(sign('sha256', signed, this.#keys.privateKey)),
        userHandle: odd.userHandle ?? this.#userHandle,
      },
      odd.keyId,
    )
  }

  #answer<Response>(response: Response, id: string = this.keyId) {
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }

  #clientData(type: string, challenge: string, { origin = this.#origin, ...odd }: Odd): string {
    const said = { type, challenge: odd.challenge ?? challenge, origin, crossOrigin: false }
    return text(Buffer.from(JSON.stringify(said)))
  }

  /** Flags: 1 somebody was there, 4 it was checked who. */
  #authData(flags: number, { rpId, counter = ++this.#counter, isVerified = true }: Odd): Buffer {
    this.#counter = Math.max(counter, this.#counter)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const told = Buffer.from([flags | 1 | (isVerified ? 4 : 0)])
    return Buffer.concat([sha256(rpId ?? new URL(this.#origin).hostname), told, count])
  }

  /** No make, the length of the id, the id, and {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR (RFC 9053, 7.1.1). */
  #attested(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const id = Buffer.from(this.keyId, 'base64url')
    return Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, id.length]),
      id,
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ])
  }
}
