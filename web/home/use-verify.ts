import { ask, type Verification, verifyStatement } from '@famulus/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'

/** An application at the desk of a school. */
export type AtDesk = {
  readonly organisationId: string
  readonly studentId: string
  readonly applicationId: string
}

export type Statement = Pick<Verification, 'aboutId'> & { readonly about: 'rule' | 'paper' }
type Said = Statement & Pick<Verification, 'verdict' | 'note'>

export function useVerify({ organisationId, studentId, applicationId }: AtDesk) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (said: Said) =>
      ask(
        verifyStatement,
        { params: { studentId, applicationId }, json: { organisationId, ...said } },
        { key: crypto.randomUUID() },
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['application', applicationId] }),
  })
}
