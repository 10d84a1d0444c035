import {
  type ApplicationDetail,
  ask,
  changeApplication,
  type Input,
  moveApplication,
  showApplication,
} from '@famulus/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

/** Which application, and for which organisation it is looked at; none for the student. */
export type Place = {
  readonly studentId: string
  readonly applicationId: string
  readonly organisationId?: string
}

const keyOf = ({ applicationId, organisationId }: Place) => [
  'application',
  applicationId,
  organisationId ?? 'student',
]

export const useApplication = (place: Place) =>
  useQuery({
    queryKey: keyOf(place),
    queryFn: ({ signal }) => {
      const { studentId, applicationId, organisationId } = place
      const query = organisationId === undefined ? {} : { organisationId }
      return ask(showApplication, { params: { studentId, applicationId }, query }, { signal })
    },
  })

type Moving = Omit<Input<typeof moveApplication>['json'], 'organisationId'>

/** Makes a move. Each has a key of its own: a second click, or a replay of a lost answer, does it once. */
export function useMove(place: Place) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...moving }: Moving & { readonly key: string }) => {
      const { studentId, applicationId, organisationId } = place
      const json = organisationId === undefined ? moving : { ...moving, organisationId }
      return ask(moveApplication, { params: { studentId, applicationId }, json }, { key })
    },
    onSettled: () => queries.invalidateQueries(),
  })
}

type Change = Input<typeof changeApplication>['json']

export function useChange({ studentId, applicationId }: Place) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (json: Change) => ask(changeApplication, { params: { studentId, applicationId }, json }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['application', applicationId] }),
  })
}

/** Whether the student may change what is written: it is a draft, or was given back. */
export const isChangeable = ({ side, state }: ApplicationDetail): boolean =>
  side === 'student' && ['draft', 'endorsement_returned', 'resubmission_requested'].includes(state)
