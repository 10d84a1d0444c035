import { hashOf, newToken } from '../links/token.ts'
import type { EndorsementDeps } from './deps.ts'
import { codeForMinutes, type LinkRefusal, mostCodes, mostWrongCodes, proofForMinutes } from './link.ts'
import { changeSecrets } from './link-rows.ts'
import { hashOfDigits, isSame, newDigits } from './secrets.ts'
import { tell } from './tell.ts'
import { type Opened, withLink } from './with-link.ts'

type CodeRefusal = LinkRefusal | { readonly refused: 'too_many_codes' }

/** Mails six digits to the address of the link. Those that were mailed before do nothing any more. */
export function sendCode(
  deps: EndorsementDeps,
  token: string,
): Promise<{ readonly minutes: number } | CodeRefusal> {
  return withLink<{ readonly minutes: number } | CodeRefusal>(
    deps,
    token,
    async ({ tx, link, secrets, school }) => {
      if (isUsedUp(secrets)) return { refused: 'too_many_codes' }
      const digits = newDigits()
      await changeSecrets(tx, link, {
        codeHash: hashOfDigits(token, digits),
        codeUntil: inMinutes(deps, codeForMinutes),
        codesSent: secrets.codesSent + 1,
      })
      const facts = { digits, minutes: codeForMinutes, school: school.name }
      await deps.queueMail(tx, { to: link.email, language: link.language, code: 'address-code', facts })
      await tell(tx, deps, link, 'send_code', { actorId: null })
      return { minutes: codeForMinutes }
    },
  )
}

export type DigitsRefusal =
  | CodeRefusal
  | { readonly refused: 'wrong_code' }
  | { readonly refused: 'code_expired' }

/** Whoever knows the digits reads the mail of that address. Gives what shows it for an hour. */
export function proveAddress(
  deps: EndorsementDeps,
  { token, digits }: { readonly token: string; readonly digits: string },
): Promise<{ readonly proof: string } | DigitsRefusal> {
  return withLink<{ readonly proof: string } | DigitsRefusal>(deps, token, async ({ tx, link, secrets }) => {
    if (secrets.wrongCodes >= mostWrongCodes) return { refused: 'too_many_codes' }
    const { codeHash, codeUntil, wrongCodes } = secrets
    if (codeHash === null || codeUntil === null) return { refused: 'code_expired' }
    if (deps.nowMs() >= Date.parse(codeUntil)) return { refused: 'code_expired' }
    if (!isSame(codeHash, hashOfDigits(token, digits))) {
      await changeSecrets(tx, link, { wrongCodes: wrongCodes + 1 })
      await tell(tx, deps, link, 'mistake_code', { actorId: null })
      return { refused: 'wrong_code' }
    }
    const proof = newToken()
    const proofUntil = inMinutes(deps, proofForMinutes)
    await changeSecrets(tx, link, { codeHash: null, codeUntil: null, proofHash: hashOf(proof), proofUntil })
    await tell(tx, deps, link, 'prove_address', { actorId: null })
    return { proof }
  })
}

const isUsedUp = ({ codesSent, wrongCodes }: Opened['secrets']): boolean =>
  codesSent >= mostCodes || wrongCodes >= mostWrongCodes

const inMinutes = ({ nowMs }: EndorsementDeps, minutes: number): string =>
  new Date(nowMs() + minutes * 60_000).toISOString()
