import type { ApplicationDetail } from '@famulus/contract'

/** What is chosen for a move that is about to be made. */
export type Choice = {
  readonly to: State | undefined
  readonly reason: string
  readonly seat: number
  readonly tasks: readonly string[]
  readonly sharesHealth: boolean
}

export type OfferedMove = ApplicationDetail['moves'][number]
type State = ApplicationDetail['state']
type Wished = NonNullable<ApplicationDetail['seat']>

/** Moves that end something or take it back: they stand behind the others. */
const quiet = [
  'withdraw',
  'decline_offer',
  'decline',
  'cancel',
  'find_ineligible',
  'decline_endorsement',
  'change',
]

export const isQuiet = ({ move }: OfferedMove): boolean => quiet.includes(move)

export const emptyChoice = ({ choices }: OfferedMove): Choice => ({
  to: choices.length > 0 ? undefined : onlyOne(choices),
  reason: '',
  seat: 0,
  tasks: [],
  sharesHealth: false,
})

const onlyOne = (choices: readonly State[]): State | undefined => choices[0]

/** The reasons that belong to what was chosen. */
export function reasonsOf({ to }: Pick<Choice, 'to'>, { reasons, choices }: OfferedMove) {
  const found = Object.entries(reasons).find(([state]) => choices.length === 0 || state === to)
  return found?.[1] ?? { required: false, codes: [] }
}

export const isChosen = (choice: Choice, move: OfferedMove): boolean =>
  (move.choices.length === 0 || choice.to !== undefined) &&
  (!reasonsOf(choice, move).required || choice.reason !== '')

/** Every elective and date that was wished for, best first. */
export const wishedSeats = ({ wishes }: Pick<ApplicationDetail, 'wishes'>): Wished[] =>
  wishes.flatMap(({ offering, dates }) => dates.map((one) => ({ offering, ...one })))

export const givesSeat = (to: State | undefined): boolean => to === 'offered' || to === 'conditional_offer'

/** As the server is asked. */
export function sentOf(
  { to, reason, seat, tasks, sharesHealth }: Choice,
  move: OfferedMove,
  detail: ApplicationDetail,
) {
  const wished = wishedSeats(detail)[seat]
  return {
    ...(to === undefined ? {} : { to }),
    ...(reason === '' ? {} : { reasons: [reason] }),
    ...(givesSeat(to) && wished ? { seat: wished } : {}),
    ...(to === 'conditional_offer' ? { tasks: [...tasks] } : {}),
    ...(move.move === 'submit' || move.move === 'resubmit' ? { sharesHealth } : {}),
  }
}
