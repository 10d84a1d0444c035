import { benefitTerms, benefitText, printedText } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import type { CompiledAward } from '@famulus/domain/funding'
import type { Standing } from '@famulus/domain/programmes'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { statusView } from '../explain/heading.ts'
import { aboutView } from './about.ts'
import { statedWayView } from './applying.ts'
import { titleView } from './heading.ts'
import { statedRulesView } from './other-money.ts'
import { fileOf, pagesOf } from './scene.ts'

/** What the catalogue knows of one award, without a student: its own rules and those of its frames. */
export function statedAwardView(compiled: CompiledAward, standing: Standing, session: Session): string {
  const { t } = session
  const { award } = compiled
  return [
    titleView({ compiled }, session),
    ...(award.notOffered === undefined
      ? []
      : [paragraph(t('funding.explain.not-offered', { why: award.notOffered }), '', 2)]),
    '',
    statusView(award, standing, session),
    '',
    bold(t('explain.requirements')),
    ...rulesOf(compiled, session),
    '',
    ...benefitsOf(compiled, session),
    '',
    ...statedRulesView(compiled, session),
    '',
    ...statedWayView(compiled, session),
    '',
    aboutView(compiled, session),
  ].join('\n')
}

function rulesOf(compiled: CompiledAward, session: Session): string[] {
  const { units, preferred, sentences } = compiled
  const counted = [...units, ...preferred].flatMap(({ members }) => members.map((one) => one.requirement))
  return [...counted, ...sentences].flatMap(({ id, says, source }) => [
    paragraph(says, '  · ', 4),
    dim(paragraph(pagesOf(source, fileOf(id, compiled), compiled, session), '    ', 4)),
  ])
}

const benefitsOf = (compiled: CompiledAward, session: Session): string[] => [
  bold(session.t('funding.explain.pays-at-all')),
  ...compiled.benefits.flatMap(({ item, in: file }) => {
    const sum = printedText(item, session) || session.t('funding.explain.pays.unknown')
    const terms = [
      ...(item.history ? [session.t('funding.explain.pays.history')] : []),
      ...benefitTerms(item, session),
    ]
    return [
      paragraph([`${benefitText(item, session)}: ${sum}`, ...terms].join(' · '), '  · ', 4),
      ...(item.says === undefined ? [] : [paragraph(item.says, '    ', 4)]),
      dim(paragraph(pagesOf(item.source, file, compiled, session), '    ', 4)),
    ]
  }),
]
