import { inflateRawSync } from 'node:zlib'
import { claimLine } from '@famulus/advice/letters'
import type { Language, Translate } from '@famulus/messages'
import { type LetterPayload, verifyAddress } from '@famulus/signatures'
import { renderSVG } from 'uqr'

/** Bytes that the largest code holds with its least correction (ISO/IEC 18004, table 7). */
const longestCode = 2953

/** A letter as it is printed: what it says, and the code by which anybody checks it. */
export function letterBlock(jws: string, t: Translate, language: Language, url: string) {
  const { letter, iat } = payloadOf(jws)
  const address = verifyAddress(url, jws)
  return {
    title: t(`letters.template.${letter.template}`),
    says: t('letters.says', {
      school: letter.school.name,
      student: letter.student.name,
      programme: letter.programme.name,
    }),
    claims: letter.claims.map((claim) => claimLine(claim, t, language)),
    signed: t('letters.signed', {
      day: new Date(iat * 1000).toISOString().slice(0, 10),
      domain: letter.school.domain,
    }),
    code: address.length > longestCode ? null : renderSVG(address, { ecc: 'L', border: 2 }),
  }
}

/** Ours, and signed by us: it was stored as it was signed. */
function payloadOf(jws: string): LetterPayload {
  const payload = jws.split('.')[1] ?? ''
  return JSON.parse(inflateRawSync(Buffer.from(payload, 'base64url')).toString('utf8'))
}
