import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../app/language.tsx'
import { check } from '../letters/check.ts'
import { refusalLine } from '../letters/claim-line.ts'
import { ShownLetter } from '../letters/ShownLetter.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import styles from './Endorsements.module.css'

/** A letter that was just signed, checked as anybody would check it. */
export function SignedLetter({ jws }: { readonly jws: string }) {
  const { t, language } = useLanguage()
  const { data } = useQuery({ queryKey: ['letter', jws], queryFn: () => check(jws) })
  return (
    <>
      {data && 'payload' in data ? <ShownLetter checked={data} jws={jws} /> : null}
      {data && 'refusal' in data ? <p role="alert">{refusalLine(data.refusal, t, language)}</p> : null}
      <p className={`${styles.row} no-print`}>
        <Link to="/verify" hash={jws}>
          {t('endorsements.check')}
        </Link>
        <CopyButton text={() => `${location.origin}/verify#${jws}`}>{t('endorsements.copy')}</CopyButton>
      </p>
    </>
  )
}
