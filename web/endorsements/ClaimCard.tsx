import type { Answer } from '@famulus/domain/letters'
import { Textarea } from '@mantine/core'
import { useLanguage, useT } from '../app/language.tsx'
import { claimLine } from '../letters/claim-line.ts'
import { ClaimFields } from './ClaimFields.tsx'
import { type ClaimDraft, needsReason } from './claim-draft.ts'
import styles from './Endorsements.module.css'

type Props = {
  readonly draft: ClaimDraft
  /** Id of the programme that it is for. */
  readonly programme: string
  readonly onChange: (draft: ClaimDraft) => void
}

/** One claim: what the student proposes, and the answer to it. */
export function ClaimCard({ draft, programme, onChange }: Props) {
  const { t, language } = useLanguage()
  const { kind, proposed, answer, reason } = draft
  const isReasoned = answer === 'decline' || (answer === 'change' && proposed)
  return (
    <fieldset className={`${styles.claim} card`}>
      <legend className="visually-hidden">{t(`endorsements.kind.${kind}`)}</legend>
      <b aria-hidden>{t(`endorsements.kind.${kind}`)}</b>
      {proposed ? (
        <p>
          {claimLine(proposed, t, language)}{' '}
          <small>{t('endorsements.holds', { from: proposed.validFrom, until: proposed.validUntil })}</small>
        </p>
      ) : kind === 'official' ? null : (
        <p className="soft">{t('endorsements.not-proposed')}</p>
      )}
      {answersTo(draft).length > 1 ? <Answers draft={draft} onChange={onChange} /> : null}
      {answer === 'change' ? <ClaimFields draft={draft} onChange={onChange} /> : null}
      {isReasoned ? (
        <Textarea
          label={t(`endorsements.reason.${answer}`)}
          value={reason}
          required={needsReason(draft, programme)}
          maxLength={300}
          rows={2}
          onChange={({ currentTarget }) => onChange({ ...draft, reason: currentTarget.value })}
        />
      ) : null}
    </fieldset>
  )
}

function Answers({ draft, onChange }: Omit<Props, 'programme'>) {
  const t = useT()
  const { kind, proposed, answer } = draft
  return (
    <div className={styles.answers}>
      {answersTo(draft).map((one) => (
        <label key={one} className={styles.answer}>
          <input
            type="radio"
            name={`answer-${kind}`}
            checked={answer === one}
            onChange={() => onChange({ ...draft, answer: one })}
          />
          {t(`endorsements.answer.${proposed || one !== 'change' ? one : 'fill'}`)}
        </label>
      ))}
    </div>
  )
}

/** No letter is without a signer. */
const answersTo = ({ kind, proposed }: ClaimDraft): readonly Answer['answer'][] => [
  ...(proposed ? (['confirm'] as const) : []),
  'change',
  ...(kind === 'official' ? [] : (['decline'] as const)),
]
