import {
  type ApplicationState,
  applicationStates,
  deadlineOf,
  groups,
  isOpen,
  movesFrom,
  type Rule,
  reasonsFor,
  shownState,
  sides,
  sightByState,
} from '../domain/applications/index.ts'
import { createTranslator } from '../messages/index.ts'

const t = createTranslator('en')
const stateName = (state: ApplicationState): string => t(`applications.state.${state}`)

/** docs/application-states.md, made of the table of states. */
export const statesPage = (): string =>
  [
    '# The states of an application',
    'Made by `npm run diagrams` from `domain/applications`; a test holds it to the table. Why it is so: [decision 12](decisions/0012-application-states.md).',
    '## Diagram',
    diagram(),
    '## Moves',
    'A move is refused for what stands under "unless". Of several states, whoever makes the move names one.',
    table(['State', 'Move', 'By', 'To', 'Unless', 'Deadline of the state'], moveRows()),
    '## Who sees what',
    'Once it was shown to them: the home school when it is asked for an endorsement, the host when it is submitted, the hospital when the place is confirmed. "with reasons": the reasons for the state as well; those that tell of health only student and host.',
    table(['State', ...sides.map((side) => t(`applications.actor.${side}`))], sightRows()),
    '## Reasons',
    table(['State', 'Needed', 'Reasons'], reasonRows()),
    '## Groups',
    table(['Group', 'States'], groupRows()),
  ].join('\n\n')

/** Withdrawing and cancelling lead from nearly everywhere to the same end: they stand in the table, not in the picture. */
const leftOut = ['withdraw', 'cancel']

function diagram(): string {
  const arrows = applicationStates.flatMap((state) =>
    movesFrom(state)
      .filter(([move]) => !leftOut.includes(move))
      .flatMap(([move, { to, by }]) =>
        to.map((next) => `  ${state} --> ${next}: ${move} (${by.join(', ')})`),
      ),
  )
  const ends = applicationStates.filter((state) => !isOpen(state)).map((state) => `  ${state} --> [*]`)
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> draft', ...arrows, ...ends, '```'].join('\n')
}

function moveRows(): string[][] {
  return applicationStates.flatMap((state) =>
    movesFrom(state).map(([move, rule]) => [
      code(state),
      code(move),
      rule.by.join(', '),
      targets(rule),
      (rule.unless ?? []).map(code).join(', '),
      deadlineOf(state) ?? '',
    ]),
  )
}

const targets = ({ to, decides }: Rule): string =>
  to.map(code).join(' or ') + (decides ? `, decided: ${decides.map(code).join(' or ')}` : '')

const sightRows = (): string[][] =>
  applicationStates.map((state) => [
    `${code(state)} ${stateName(state)}`,
    ...sides.map((side) => {
      const shown = shownState(state, side)
      if (!shown) return '–'
      if (shown !== state) return `as ${code(shown)}`
      return sightByState[state][side] === 'all' && reasonsFor(state).codes.length > 0
        ? 'with reasons'
        : 'yes'
    }),
  ])

const reasonRows = (): string[][] =>
  applicationStates.flatMap((state) => {
    const { required, codes } = reasonsFor(state)
    return codes.length === 0 ? [] : [[code(state), required ? 'yes' : 'no', codes.join(', ')]]
  })

const groupRows = (): string[][] =>
  Object.entries(groups).map(([group, states]) => [group, states.map(code).join(', ')])

const code = (text: string): string => `\`${text}\``

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
