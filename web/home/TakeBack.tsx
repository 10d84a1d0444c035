import { type ApplicationDetail, ask, revokeSchoolLetter } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import type { AtDesk } from './use-verify.ts'

type Props = { readonly letter: ApplicationDetail['letters'][number]; readonly place: AtDesk }

/** Takes a letter back. It cannot be undone, so the button asks once more. */
export function TakeBack({ letter, place: { organisationId, ...ids } }: Props) {
  const t = useT()
  const queries = useQueryClient()
  const [isSure, setSure] = useState(false)
  const { letterId, template, expiresAt } = letter
  const revoking = useMutation({
    mutationFn: () => ask(revokeSchoolLetter, { params: { ...ids, letterId }, json: { organisationId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['application', ids.applicationId] }),
  })
  const which = { letter: t(`letters.template.${template}`), until: expiresAt.slice(0, 10) }
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={revoking.isPending}
        aria-label={t(isSure ? 'home.letter.sure-which' : 'home.letter.revoke-which', which)}
        onClick={() => (isSure ? revoking.mutate() : setSure(true))}
      >
        {t(isSure ? 'home.letter.sure' : 'home.letter.revoke')}
      </Button>
      {revoking.error ? <RefusalNote error={revoking.error} /> : null}
    </>
  )
}
