import { progressEdit, progressTakenBack } from '@famulus/advice/planning'
import type { Profile } from '@famulus/domain/profile'
import type { Stay } from '@famulus/domain/stays'

/**
 * What a paper for an office means for the plan of its programme: the question to that office is settled on that ISO date,
 * or open again. Nothing where the stay is at no programme of the catalogue, so that there is no plan.
 */
export function evidenceEdits(
  progress: Profile['progress'],
  { programmeId }: Pick<Stay, 'programmeId'>,
  paper: { readonly office: string; readonly rule: string },
  done: string | undefined,
): (ReturnType<typeof progressEdit> | ReturnType<typeof progressTakenBack>)[] {
  if (programmeId === undefined) return []
  const task = { programme: programmeId, task: `ask-${paper.office}-${paper.rule}` }
  return [done === undefined ? progressTakenBack(progress, task) : progressEdit(progress, { ...task, done })]
}
