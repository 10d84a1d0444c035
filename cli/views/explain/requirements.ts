import type { Unit } from '@famulus/domain/programmes'
import {
  type Core,
  type Explanation,
  eachLeaf,
  evaluate,
  explain,
  haveOf,
  type Leaf,
  type Lowered,
  MET,
  nameOf,
  type Requirement,
  reachOf,
  type Situation,
  UNMET,
  withinReach,
  withoutPromises,
} from '@famulus/domain/requirements'
import type { Assessed } from '../../assessments.ts'
import type { Session } from '../../session.ts'
import { situationOf } from '../../situation.ts'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { type Mark, paintAs, paintMark } from '../answer-style.ts'
import { haveText } from '../have-text.ts'
import { leafText } from '../leaf-text.ts'
import { sourceText } from './source-text.ts'

/** Every rule with its value, its source, what is needed and what the student has. */
export function requirementsView(one: Assessed, session: Session): string {
  const { units, preferred, sentences } = one.compiled
  const situation = situationOf(one, session)
  const parts = units.map((unit) => unitView(unit, one, situation, session))
  const read = sentences.map((requirement) => sentenceView(requirement, one, session))
  const wished = preferred.map((unit) => unitView(unit, one, situation, session))
  const { t } = session
  return [
    bold(t('cli.explain.requirements')),
    ...parts,
    ...read,
    ...(wished.length > 0 ? ['', bold(t('cli.explain.preferred')), ...wished] : []),
  ].join('\n')
}

function unitView(unit: Unit, one: Assessed, situation: Situation, session: Session): string {
  const { t } = session
  const single = unit.members.length === 1
  const mark = markOf(unit.core, situation, session)
  if (unit.members.length === 0) return calendarView(unit.core, mark, situation, session)
  const head = single ? [] : [`  ${paintMark(mark)} ${paintAs(mark)(t('cli.explain.or'))}`]
  return [
    ...head,
    ...unit.members.map((member) =>
      memberView(member, one, situation, session, single ? 2 : 4, !single && mark === 'met'),
    ),
  ].join('\n')
}

/** A date of the calendar that no requirement repeats. */
function calendarView(core: Core, mark: Mark, situation: Situation, session: Session): string {
  const leaves: Leaf[] = []
  eachLeaf(core, (leaf) => leaves.push(leaf))
  return leaves
    .map((leaf) => paragraph(leafText(leaf, session, situation.moments), `  ${paintMark(mark)} `, 4))
    .join('\n')
}

function markOf(core: Core, situation: Situation, { catalogue }: Session): Mark {
  const verdict = evaluate(core, situation)
  if (verdict === MET) return evaluate(withoutPromises(core), situation) === MET ? 'met' : 'promise'
  return evaluate(withinReach(core, situation, reachOf(catalogue.book)), situation) === MET
    ? 'reach'
    : nameOf(verdict)
}

function memberView(
  { requirement, core, parts }: Lowered,
  one: Assessed,
  situation: Situation,
  session: Session,
  indent: number,
  settled: boolean,
): string {
  const applies = parts.guard ? evaluate(parts.guard, situation) : MET
  const mark: Mark =
    applies === UNMET ? 'not-applicable' : core ? markOf(core, situation, session) : 'sentence'
  const space = ' '.repeat(indent)
  const head = paragraph(requirement.says, `${space}${paintMark(mark)} `, indent + 2)
  const source = dim(
    paragraph(sourceText(requirement.source, one.compiled.programme, session), `${space}  `, indent + 2),
  )
  if (settled || mark === 'met' || mark === 'promise' || mark === 'not-applicable' || !parts.body)
    return [head, source].join('\n')
  const why = leavesView(explain(parts.body, situation), situation, session, indent + 4)
  const waivers = (requirement.waivers ?? []).map((waiver) =>
    dim(
      paragraph(
        session.t(waiver.by === 'host' ? 'cli.explain.waiver-host' : 'cli.explain.waiver', {
          says: waiver.says,
        }),
        `${space}    `,
        indent + 4,
      ),
    ),
  )
  return [head, source, ...why, ...waivers].join('\n')
}

/** The leaves that decide, with what is needed and what is there. */
function leavesView(
  explanation: Explanation,
  situation: Situation,
  session: Session,
  indent: number,
): string[] {
  return leavesOf(explanation).map(({ leaf, verdict }) => {
    const space = ' '.repeat(indent)
    const need = paragraph(
      leafText(leaf, session, situation.moments),
      `${space}${paintMark(nameOf(verdict))} `,
      indent + 2,
    )
    const have = haveText(haveOf(leaf, situation.facts), session)
    return have
      ? `${need}\n${dim(paragraph(session.t('cli.explain.have', { have }), `${space}  `, indent + 2))}`
      : need
  })
}

function leavesOf(explanation: Explanation): { leaf: Leaf; verdict: Explanation['verdict'] }[] {
  if (!explanation.decides) return []
  if (explanation.leaf) return [{ leaf: explanation.leaf, verdict: explanation.verdict }]
  return explanation.parts.flatMap(leavesOf)
}

function sentenceView(requirement: Requirement, one: Assessed, session: Session): string {
  const head = paragraph(requirement.says, `  ${paintMark('sentence')} `, 4)
  const source = dim(paragraph(sourceText(requirement.source, one.compiled.programme, session), '    ', 4))
  const why = dim(
    paragraph(session.t('cli.explain.unread', { why: requirement.sentence ?? '' }), '      ', 6),
  )
  return [head, source, why].join('\n')
}
