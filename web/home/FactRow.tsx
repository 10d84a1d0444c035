import type { AttachedPaper } from '@famulus/contract'
import { formatDay } from '@famulus/messages/speaking'
import { useId, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { useSentence } from '../endorsements/use-sentence.ts'
import { claimLine } from '../letters/claim-line.ts'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { Evidence } from './Evidence.tsx'
import { evidenceFor } from './evidence.ts'
import { FactForm } from './FactForm.tsx'
import { FactSaid } from './FactSaid.tsx'
import styles from './Facts.module.css'
import type { Fact } from './facts.ts'
import { useAnswerClaim } from './use-claims.ts'
import type { AtDesk } from './use-verify.ts'

type Props = {
  readonly fact: Fact
  readonly papers: readonly AttachedPaper[]
  /** Its id. */
  readonly programme: string
  readonly place: AtDesk
}

type Form = 'change' | 'correct-with-kept' | 'decline'

/** One claim, the papers beside it, and what the school can say: as it is, otherwise, or that it stays open. */
export function FactRow({ fact, papers, programme, place }: Props) {
  const { t, language } = useLanguage()
  const sentence = useSentence()
  const label = useId()
  const [form, setForm] = useState<Form>()
  const answering = useAnswerClaim(place)
  const { kind, stated, kept, said, isKeptOtherwise } = fact
  const close = { onSuccess: () => setForm(undefined) }
  const press = (one: Form) => setForm(form === one ? undefined : one)
  return (
    <li data-said={fact.isOutdated ? undefined : said?.verdict}>
      <div>
        <h3 id={label}>{t(`endorsements.kind.${kind}`)}</h3>
        <p>
          {stated
            ? t('home.facts.stated', { claim: claimLine(stated, t, language) })
            : t('home.facts.nothing')}
        </p>
        {kept && !said ? (
          <div className={styles.kept}>
            <p>
              {t(isKeptOtherwise ? 'home.facts.kept-otherwise' : 'home.facts.kept', {
                claim: claimLine(kept.claim, t, language),
                on: formatDay(kept.at.slice(0, 10), language),
                until: formatDay(kept.claim.validUntil, language),
              })}
            </p>
            <button
              type="button"
              disabled={answering.isPending}
              aria-describedby={label}
              onClick={() =>
                isKeptOtherwise
                  ? press('correct-with-kept')
                  : answering.mutate({ answer: 'take_over', kind }, close)
              }
            >
              {t(isKeptOtherwise ? 'home.facts.correct-with' : 'home.facts.take-over')}
            </button>
          </div>
        ) : null}
        <FactSaid fact={fact} />
        <fieldset className={styles.answers} aria-labelledby={label} disabled={answering.isPending}>
          {stated ? (
            <button
              type="button"
              aria-pressed={said?.verdict === 'confirmed' && !fact.isOutdated}
              onClick={() => answering.mutate({ answer: 'confirm', kind }, close)}
            >
              {t('home.facts.confirm')}
            </button>
          ) : null}
          <button type="button" aria-expanded={form === 'change'} onClick={() => press('change')}>
            {t(stated ? 'home.facts.correct' : 'home.facts.fill')}
          </button>
          <button type="button" aria-expanded={form === 'decline'} onClick={() => press('decline')}>
            {t('home.facts.leave')}
          </button>
        </fieldset>
        {form ? (
          <FactForm
            key={form}
            fact={fact}
            begins={form}
            programme={programme}
            isSending={answering.isPending}
            onAnswer={(answer) => answering.mutate(answer, close)}
          />
        ) : null}
        {answering.error ? <RefusalNote error={answering.error} sentence={sentence} /> : null}
      </div>
      <div className={styles.evidence}>
        <h4>{t('home.evidence.title')}</h4>
        <Evidence papers={evidenceFor(kind, papers)} place={place} none={t('home.evidence.none')} />
      </div>
    </li>
  )
}
