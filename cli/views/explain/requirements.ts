import { type Assessed, situationOf, sourceText } from '@famulus/advice/programmes'
import { leafText, markOf } from '@famulus/advice/requirements'
import type { Session } from '@famulus/advice/session'
import { type CompiledProgramme, heldUntil, type Unit } from '@famulus/domain/programmes'
import { eachLeaf, type Leaf, type Requirement } from '@famulus/domain/requirements'
import { bold, dim } from '../../terminal/style.ts'
import { flow, paragraph } from '../../terminal/width.ts'
import { paintAs, paintMark } from '../answer-style.ts'
import { ruleView, type Scene } from './rule.ts'

/** A programme's rules as this student's stay meets them. */
export function sceneOf(one: Assessed, session: Session): Scene {
  const { compiled, facts, assessment } = one
  const { start, weeks } = assessment
  return {
    session,
    situation: situationOf(one, session),
    pagesOf: ({ source }) => sourceText(source, compiled.programme, session),
    heldUntil: (core) => heldUntil(core, compiled.programme, { facts, today: session.today, start, weeks }),
  }
}

type Rules = Pick<CompiledProgramme, 'units' | 'preferred' | 'sentences'>

/** Every rule with its value, its source, what is needed and what the student has. */
export function requirementsView({ units, preferred, sentences }: Rules, scene: Scene): string {
  const { t } = scene.session
  return [
    bold(t('explain.requirements')),
    dim(flow(t('cli.explain.marks').split('   '), '   ', 2)),
    ...(t('explain.rules-in-english') ? [dim(paragraph(t('explain.rules-in-english'), '  ', 2))] : []),
    ...units.map((unit) => unitView(unit, scene)),
    ...sentences.map((requirement) => sentenceView(requirement, scene)),
    ...(preferred.length > 0
      ? ['', bold(t('cli.explain.preferred')), ...preferred.map((unit) => unitView(unit, scene))]
      : []),
  ].join('\n')
}

/** A group under its own mark; once one way is met, the others need no reasons. */
function unitView(unit: Unit, scene: Scene): string {
  const [only, second] = unit.members
  if (!only) return calendarView(unit, scene)
  if (!second) return ruleView(only, scene, 2, false)
  const mark = markOf(unit.core, scene.situation, scene.session)
  const head = `  ${paintMark(mark)} ${paintAs(mark)(scene.session.t('explain.or'))}`
  return [head, ...unit.members.map((member) => ruleView(member, scene, 4, mark === 'met'))].join('\n')
}

/** A date of the calendar that no requirement repeats. */
function calendarView({ core }: Unit, scene: Scene): string {
  const leaves: Leaf[] = []
  eachLeaf(core, (leaf) => leaf.op !== 'constant' && leaves.push(leaf))
  const mark = paintMark(markOf(core, scene.situation, scene.session))
  return leaves
    .map((leaf) => paragraph(leafText(leaf, scene.session, scene.situation.moments), `  ${mark} `, 4))
    .join('\n')
}

function sentenceView(requirement: Requirement, { pagesOf, session }: Scene): string {
  const head = paragraph(requirement.says, `  ${paintMark('sentence')} `, 4)
  const source = dim(paragraph(pagesOf(requirement), '    ', 4))
  const why = dim(paragraph(session.t('explain.unread', { why: requirement.sentence ?? '' }), '      ', 6))
  return [head, source, why].join('\n')
}
