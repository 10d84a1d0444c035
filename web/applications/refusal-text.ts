import { refusalText } from '@famulus/advice/applications'
import type { ApplicationDetail, Refusal } from '@famulus/contract'
import { guards, type Refusal as MoveRefusal } from '@famulus/domain/applications'
import { hasMessage } from '@famulus/messages/speaking'
import { useScene } from '../app/scene.tsx'
import { electiveName } from './elective-name.ts'
import { timeZone } from './time-zone.ts'

const ofMoves: readonly string[] = [
  ...guards,
  'wrong_state',
  'wrong_actor',
  'decision_missing',
  'reason_missing',
  'reason_unknown',
]

/** Why a move is refused, in a sentence that names the papers and rules of this programme. */
export function useRefusalText({ completeness, tasks }: Pick<ApplicationDetail, 'completeness' | 'tasks'>) {
  const { session } = useScene()
  const says = new Map([...(completeness?.items ?? []), ...tasks].map((one) => [one.id, one.says]))
  const names = {
    nameOf: (id: string) => says.get(id) ?? electiveName(id, session.t),
    timeZone: timeZone(),
  }
  return (refusal: Refusal): string | undefined => {
    if (ofMoves.includes(refusal.refused))
      return refusalText(refusal as unknown as MoveRefusal, session, names) // its code is one of them
    const code = `api.${refusal.refused}`
    return hasMessage(code, session.language) ? session.t(code, { requestId: 'none', ...refusal }) : undefined
  }
}
