import { isTakenForDone } from '@famulus/advice/programmes'
import { haveText, leafText, leavesOf } from '@famulus/advice/requirements'
import type { Session } from '@famulus/advice/session'
import {
  type Core,
  explain,
  haveOf,
  type Leaf,
  nameOf,
  reachOf,
  type Situation,
  type VerdictName,
} from '@famulus/domain/requirements'
import type { Step } from './steps.ts'

/** What decides about a rule: what is needed, what is there, and how it is mended or settled. */
export type LeafRow = {
  readonly verdict: VerdictName
  readonly need: string
  /** What the student has of it; empty where only a person can decide. */
  readonly have: string
  /** What a person has to be asked. */
  readonly question: string | undefined
  readonly judge: Judge | undefined
  /** The step that makes it true, where it is part of a way to a yes. */
  readonly step: Step | undefined
}

export type Judge = Extract<Leaf, { op: 'judgement' }>['by']

/**
 * Of a rule that is open all that decides, what can be mended first; of one that is met only what the student has.
 * A condition that stands in several alternatives of a rule is shown once.
 */
export function leafRows(
  core: Core,
  situation: Situation,
  steps: ReadonlyMap<string, Step>,
  session: Session,
  isOpen: boolean,
): LeafRow[] {
  const reach = reachOf(session.catalogue.book)
  const rows = new Map<string, LeafRow>()
  for (const { leaf, verdict } of leavesOf(explain(core, situation))) {
    if (isTakenForDone(leaf)) continue
    const need = leafText(leaf, session, situation.moments)
    const step = steps.get(reach(leaf, situation)?.key ?? '')
    if (!rows.has(need))
      rows.set(need, { ...rowOf(leaf, situation, session), verdict: nameOf(verdict), step })
  }
  const all = [...rows.values()]
  return isOpen
    ? all.sort((a, b) => Number(b.step !== undefined) - Number(a.step !== undefined))
    : all.filter(({ have }) => have !== '')
}

const rowOf = (leaf: Leaf, situation: Situation, session: Session) => ({
  need: leafText(leaf, session, situation.moments),
  have: haveText(haveOf(leaf, situation.facts), session),
  question:
    leaf.op === 'judgement' || leaf.op === 'constant' ? session.sayer.questionOf(leaf.say) : undefined,
  judge: leaf.op === 'judgement' ? leaf.by : leaf.op === 'constant' ? ('host' as const) : undefined,
})
