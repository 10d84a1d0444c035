import { haveText, leafText, leavesOf, ruleMark } from '@famulus/advice/requirements'
import type { Session } from '@famulus/advice/session'
import { shortDay } from '@famulus/advice/time'
import {
  type Core,
  type Explanation,
  explain,
  haveOf,
  type Lowered,
  nameOf,
  type Requirement,
  type Situation,
} from '@famulus/domain/requirements'
import type { Day } from '@famulus/domain/time'
import { dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { paintMark } from '../answer-style.ts'

/** What a rule is looked at with. */
export type Scene = {
  readonly situation: Situation
  readonly session: Session
  /** The pages that it rests on, in words. */
  readonly pagesOf: (requirement: Requirement) => string
  /** The last start on which what holds now still holds; undefined when it does for the coming two years. */
  readonly heldUntil: (core: Core) => Day | undefined
}

/** One rule: its value, its words, its source, and where it is open what is needed and what is there. */
export function ruleView(lowered: Lowered, scene: Scene, indent: number, isSettled: boolean): string {
  const { requirement, core, parts } = lowered
  const mark = ruleMark(lowered, scene.situation, scene.session)
  const space = ' '.repeat(indent)
  const line = (text: string, lead: string) => paragraph(text, lead, indent + 2)
  const source = scene.pagesOf(requirement)
  const until = mark === 'met' && core ? untilText(core, scene) : ''
  const head = [
    line(requirement.says, `${space}${paintMark(mark)} `),
    dim(line([source, until].filter(Boolean).join(' · '), `${space}  `)),
  ]
  const isOpen = mark === 'unmet' || mark === 'unknown' || mark === 'reach'
  if (isSettled || !isOpen || !parts.body) return head.join('\n')
  return [
    ...head,
    ...leavesView(explain(parts.body, scene.situation), scene, indent + 4),
    ...waiversView(lowered, scene, indent + 4),
  ].join('\n')
}

/** A rule that holds now and lapses within the two years says until when. */
function untilText(core: Core, { heldUntil, session }: Scene): string {
  const day = heldUntil(core)
  return day === undefined ? '' : session.t('explain.until-day', { day: shortDay(day, session) })
}

function waiversView({ requirement }: Lowered, { session: { t } }: Scene, indent: number): string[] {
  return (requirement.waivers ?? []).map(({ by, says }) =>
    dim(
      paragraph(
        t(by === 'host' ? 'explain.waiver-host' : 'explain.waiver', { says }),
        ' '.repeat(indent),
        indent,
      ),
    ),
  )
}

/** The leaves that decide, with what is needed and what is there. */
export function leavesView(
  explanation: Explanation,
  { situation, session }: Pick<Scene, 'situation' | 'session'>,
  indent: number,
): string[] {
  const space = ' '.repeat(indent)
  return leavesOf(explanation).map(({ leaf, verdict }) => {
    const need = paragraph(
      leafText(leaf, session, situation.moments),
      `${space}${paintMark(nameOf(verdict))} `,
      indent + 2,
    )
    const have = haveText(haveOf(leaf, situation.facts), session)
    return have
      ? `${need}\n${dim(paragraph(session.t('explain.have', { have }), `${space}  `, indent + 2))}`
      : need
  })
}
