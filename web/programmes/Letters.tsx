import type { Assessed } from '@famulus/advice/programmes'
import { createSession } from '@famulus/advice/session'
import { type Language, loadLanguage } from '@famulus/messages/speaking'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { CopyLink } from '../parts/CopyLink.tsx'
import styles from './Letters.module.css'
import { type Addressee, type Letter, lettersOf } from './letter.ts'
import { type RulesByState, rulesByState } from './rule-rows.ts'

/** The questions that only others can answer, as letters ready to be copied. Nothing is sent from here. */
export function Letters({ one, rules }: { readonly one: Assessed; readonly rules: RulesByState }) {
  const { session } = useScene()
  const { t } = session
  const letters = lettersOf(one, rules, session)
  if (letters.length === 0) return null
  return (
    <section className="no-print">
      <h2>{t('programme.letters')}</h2>
      {letters.map(({ to }) => (
        <OneLetter key={to} to={to} one={one} />
      ))}
    </section>
  )
}

/** The host reads its own language or English, the own school that of the page. */
const germanReading = ['DE', 'AT', 'CH', 'LI']
const languageFor = (to: Addressee, country: string, spoken: Language): Language =>
  to === 'home-school' ? spoken : germanReading.includes(country) ? 'de' : 'en'

function OneLetter({ to, one }: { readonly to: Addressee; readonly one: Assessed }) {
  const { session } = useScene()
  const { t } = session
  const [letter, setLetter] = useState<Letter>()
  const language = languageFor(to, one.compiled.programme.country, session.language)
  const write = async () => {
    await loadLanguage(language)
    const foreign = createSession({ ...session, language })
    setLetter(lettersOf(one, rulesByState(one, foreign), foreign).find((found) => found.to === to))
  }
  return (
    <details className={styles.letter} onToggle={write}>
      <summary>{t(`programme.letter.to.${to}`)}</summary>
      {letter ? (
        <>
          <pre lang={language}>{letter.text}</pre>
          <p>
            <CopyLink text={letter.text} what={t(`programme.letter.to.${to}`)} />{' '}
            <a href={mailto(letter)}>{t('programme.letter.mail')}</a>
          </p>
        </>
      ) : null}
    </details>
  )
}

const mailto = ({ subject, text }: Letter): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
