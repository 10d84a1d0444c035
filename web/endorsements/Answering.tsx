import { ask, type EndorsementLink, Refused, signEndorsement } from '@famulus/contract'
import type { Answer } from '@famulus/domain/letters'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import type { Ending } from './Ended.tsx'
import { GiveBack } from './GiveBack.tsx'
import { LetterForm } from './LetterForm.tsx'
import type { Proof } from './proof.ts'
import { useSentence } from './use-sentence.ts'

type Props = {
  readonly token: string
  readonly link: EndorsementLink
  readonly proved: Proof
  /** Proves the address once more: a proof holds for an hour. */
  readonly prove: ReactNode
  readonly onEnd: (ending: Ending) => void
}

/** Whoever has proved the address answers claim by claim and signs, or gives the request back. */
export function Answering({ token, link, proved: { proof, proposed }, prove, onEnd }: Props) {
  const t = useT()
  const sentence = useSentence()
  const signing = useMutation({
    mutationFn: (answers: Answer[]) => ask(signEndorsement, { json: { token, proof, answers } }),
    onSuccess: ({ jws }) => onEnd({ how: 'signed', jws }),
  })
  const { error } = signing
  return (
    <>
      <LetterForm
        about={{ ...link, programme: { id: link.programmeId, name: link.programme } }}
        proposed={proposed}
        isSigning={signing.isPending}
        onSign={signing.mutate}
      />
      {error ? <RefusalNote error={error} sentence={sentence} /> : null}
      {error instanceof Refused && error.refusal.refused === 'address_not_proved' ? prove : null}
      <GiveBack by={{ token, proof }} onEnd={onEnd} />
      <p className="soft">{t('endorsements.nothing-else')}</p>
    </>
  )
}
