import type { Answer } from '@famulus/domain/letters'
import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { useToday } from '../app/today.ts'
import { ClaimFields } from '../endorsements/ClaimFields.tsx'
import { answerOf, type ClaimDraft, draftsOf, needsReason } from '../endorsements/claim-draft.ts'
import styles from './Facts.module.css'
import type { Fact } from './facts.ts'

type Props = {
  readonly fact: Fact
  readonly begins: 'change' | 'correct-with-kept' | 'decline'
  readonly programme: string
  readonly isSending: boolean
  readonly onAnswer: (answer: Answer) => void
}

/** The value that the school gives, or why the question stays open; the same fields as in a letter. */
export function FactForm({ fact, begins, programme, isSending, onAnswer }: Props) {
  const t = useT()
  const today = useToday()
  const [draft, setDraft] = useState(() => beginning(fact, begins, today))
  const answer = answerOf(draft, programme)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (answer) onAnswer(answer)
  }
  return (
    <form className={styles.form} onSubmit={send}>
      {begins === 'decline' ? null : <ClaimFields draft={draft} onChange={setDraft} />}
      {needsReason(draft, programme) ? (
        <Textarea
          label={t(begins === 'decline' ? 'home.facts.question' : 'endorsements.reason.change')}
          value={draft.reason}
          required
          maxLength={300}
          rows={2}
          onChange={({ currentTarget }) => setDraft({ ...draft, reason: currentTarget.value })}
        />
      ) : null}
      <Button type="submit" loading={isSending} disabled={!answer}>
        {t('home.verify.say')}
      </Button>
    </form>
  )
}

/** From what the student says, or what the school said before. */
function beginning({ kind, stated, kept }: Fact, begins: Props['begins'], today: number): ClaimDraft {
  const draftFrom = (proposed: Fact['stated'] | undefined) =>
    draftsOf({ asks: [kind], proposed: proposed ? [proposed] : [], today, official: {} })[0]
  const drafted = draftFrom(stated)
  if (!drafted) throw new Error(`no draft of ${kind}`)
  const typed = begins === 'correct-with-kept' ? draftFrom(kept?.claim) : undefined
  return {
    ...drafted,
    ...(typed ? { typed: typed.typed, rows: typed.rows } : {}),
    answer: begins === 'decline' ? 'decline' : 'change',
  }
}
