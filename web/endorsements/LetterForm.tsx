import type { Answer, Claim, ClaimKind, Template } from '@famulus/domain/letters'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import { useToday } from '../app/today.ts'
import { ClaimCard } from './ClaimCard.tsx'
import { answerOf, type ClaimDraft, claimOf, draftsOf } from './claim-draft.ts'
import styles from './Endorsements.module.css'
import { LetterPreview } from './LetterPreview.tsx'
import { rememberedOfficial, rememberOfficial } from './official.ts'

/** What a letter says besides its claims. */
export type About = {
  readonly student: string
  readonly school: string
  readonly programme: { readonly id: string; readonly name: string }
  readonly template: Template
  readonly asks: readonly ClaimKind[]
}

type Props = {
  readonly about: About
  readonly proposed: readonly Claim[]
  readonly isSigning: boolean
  readonly onSign: (answers: Answer[]) => void
}

/** Every claim by itself, the letter as it will read, and one button. */
export function LetterForm({ about, proposed, isSigning, onSign }: Props) {
  const t = useT()
  const today = useToday()
  const { asks, programme } = about
  const [drafts, setDrafts] = useState(() =>
    draftsOf({ asks, proposed, today, official: rememberedOfficial() }),
  )
  const [remembers, setRemembers] = useState(() => 'name' in rememberedOfficial())
  const change = (next: ClaimDraft) =>
    setDrafts((all) => all.map((one) => (one.kind === next.kind ? next : one)))
  const open = drafts.filter((draft) => !answerOf(draft, programme.id))
  const claims = drafts.flatMap((draft) => claimOf(draft, programme.id) ?? [])
  const sign = () => {
    rememberOfficial(remembers, claims)
    onSign(drafts.flatMap((draft) => answerOf(draft, programme.id) ?? []))
  }
  return (
    <div className={styles.columns}>
      <div className={styles.cards}>
        {drafts.map((draft) => (
          <ClaimCard key={draft.kind} draft={draft} programme={programme.id} onChange={change} />
        ))}
        <label className={styles.remember}>
          <input
            type="checkbox"
            checked={remembers}
            onChange={({ currentTarget }) => setRemembers(currentTarget.checked)}
          />
          {t('endorsements.remember')}
        </label>
      </div>
      <section className={`${styles.preview} card`} aria-labelledby="preview">
        <LetterPreview about={about} claims={claims} />
        <Button onClick={sign} disabled={open.length > 0} loading={isSigning}>
          {t('endorsements.sign')}
        </Button>
        <p className={styles.why} role="status">
          {open.length > 0
            ? t('endorsements.open', { kinds: open.map(({ kind }) => t(`endorsements.kind.${kind}`)) })
            : t('endorsements.sign-what')}
        </p>
      </section>
    </div>
  )
}
