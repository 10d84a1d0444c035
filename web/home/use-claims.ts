import { answerClaim, ask, type Input, showClaims } from '@famulus/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AtDesk } from './use-verify.ts'

export type ClaimAnswer = Input<typeof answerClaim>['json']['answer']

export const useClaims = ({ organisationId, ...params }: AtDesk) =>
  useQuery({
    queryKey: ['claims', params.applicationId],
    queryFn: ({ signal }) => ask(showClaims, { params, query: { organisationId } }, { signal }),
  })

export function useAnswerClaim({ organisationId, ...params }: AtDesk) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (answer: ClaimAnswer) =>
      ask(answerClaim, { params, json: { organisationId, answer } }, { key: crypto.randomUUID() }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['application', params.applicationId] }),
        queries.invalidateQueries({ queryKey: ['claims', params.applicationId] }),
      ]),
  })
}
