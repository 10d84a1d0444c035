import { type Claim, standingOf } from '@famulus/domain/letters'
import { formatInstant } from '@famulus/messages/speaking'
import { type LetterPayload, verifyAddress } from '@famulus/signatures'
import { Button } from '@mantine/core'
import { useScene } from '../app/scene.tsx'
import type { Checked } from './check.ts'
import { claimLine } from './claim-line.ts'
import styles from './Letter.module.css'
import { QrCode } from './QrCode.tsx'

type Good = Extract<Checked, { readonly payload: LetterPayload }>

/** Bytes that the largest code holds with its least correction (ISO/IEC 18004, table 7). */
const longestCode = 2953

/** Who says what about whom until when, and what that proves. */
export function ShownLetter({ checked, jws }: { readonly checked: Good; readonly jws: string }) {
  const { t, language } = useScene().session
  const { payload, trust, atMs } = checked
  const { letter, iat, iss } = payload
  const on = new Date(atMs).toISOString().slice(0, 10)
  const address = verifyAddress(iss, jws)
  const listed = formatInstant(trust.listedMs, language, 'UTC')
  return (
    <article className={`${styles.letter} card`}>
      <h2>{t(`letters.template.${letter.template}`)}</h2>
      <p>
        {t('letters.says', {
          school: letter.school.name,
          student: letter.student.name,
          programme: letter.programme.name,
        })}
      </p>
      <ul className={styles.claims}>
        {letter.claims.map((claim) => (
          <ClaimItem key={claim.kind} claim={claim} on={on} />
        ))}
      </ul>
      <p className="soft">
        {t('letters.signed', {
          day: new Date(iat * 1000).toISOString().slice(0, 10),
          domain: letter.school.domain,
        })}{' '}
        {t(trust.isFresh ? 'letters.fresh' : 'letters.kept', { listed })}
      </p>
      {address.length > longestCode ? null : (
        <div className={styles.code}>
          <QrCode text={address} label={t('letters.qr')} />
          <p>{t('letters.qr-what')}</p>
        </div>
      )}
      <Button className="no-print" variant="default" onClick={() => print()}>
        {t('letters.print')}
      </Button>
    </article>
  )
}

function ClaimItem({ claim, on }: { readonly claim: Claim; readonly on: string }) {
  const { t, language } = useScene().session
  const standing = standingOf(claim, on)
  return (
    <li data-standing={standing}>
      <span>{claimLine(claim, t, language)}</span>
      <small>{t(`letters.standing.${standing}`, { from: claim.validFrom, until: claim.validUntil })}</small>
    </li>
  )
}
