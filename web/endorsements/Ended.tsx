import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import styles from './Endorsements.module.css'
import { SignedLetter } from './SignedLetter.tsx'

/** What became of a link: signed here, given back, passed on, or why it does nothing any more. */
export type Ending = {
  readonly how: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly jws?: string
}

/** Nothing is left to do with this link; what happens next is said instead. */
export function Ended({ ending: { how, facts = {}, jws } }: { readonly ending: Ending }) {
  const t = useT()
  const days = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === 'string' && name.endsWith('At') ? fact.slice(0, 10) : fact,
  ])
  return (
    <div className={styles.sheet}>
      <PageHeading title={t('endorsements.title')}>{t(`endorsements.ended.${how}`)}</PageHeading>
      <p className={styles.lead}>{t(`endorsements.ended.${how}.next`, Object.fromEntries(days))}</p>
      {jws === undefined ? null : <SignedLetter jws={jws} />}
    </div>
  )
}
