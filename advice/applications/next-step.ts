import { type ApplicationState, type Group, isIn, isOpen } from '@famulus/domain/applications'
import { formatInstant } from '@famulus/messages/speaking'
import type { Session } from '../session/index.ts'

type Party = { readonly name: string } | null

/** What of an application says what has to happen next. `due`: an instant. */
export type Waiting = {
  readonly state: ApplicationState
  readonly due: string | null
  readonly host: Party
  readonly home: Party
}

export type NextStep = {
  /** For whoever applied. Begins in small letters: it follows the name of the programme. */
  readonly text: string
  /** Whose turn it is; nobody's where it is over, or goes on by itself. */
  readonly by: 'student' | 'home' | 'host' | 'nobody'
}

/** What has to happen next with an application, by whom and until when. `timeZone`: IANA, of whoever reads it. */
export function nextStep(
  { state, due, host, home }: Waiting,
  { t, language }: Pick<Session, 't' | 'language'>,
  timeZone: string,
): NextStep {
  const text = t(`applications.next.${state}`, {
    due: due === null || !isOpen(state) ? 'none' : formatInstant(Date.parse(due), language, timeZone),
    host: host?.name ?? 'none',
    home: home?.name ?? 'none',
  })
  return { text, by: turnOf(state) }
}

const sides = {
  student: 'awaitingStudent',
  home: 'awaitingHome',
  host: 'awaitingHost',
} as const satisfies Record<string, Group>

function turnOf(state: ApplicationState): NextStep['by'] {
  const turns = ['student', 'home', 'host'] as const
  return turns.find((side) => isIn(sides[side], state)) ?? 'nobody'
}
