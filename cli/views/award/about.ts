import type { Session } from '@famulus/advice/session'
import type { CompiledAward } from '@famulus/domain/funding'
import { bold } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { documents, notes, pagesOf, withoutEmpty } from '../explain/about.ts'

/** What the sources say beside the rules, and the sources themselves, each file's under its own name. */
export const aboutView = (compiled: CompiledAward, session: Session): string =>
  withoutEmpty([
    documents(compiled.award, session),
    replaced(compiled, session),
    conflicts(compiled, session),
    notes(compiled.award, session),
    sources(compiled, session),
  ])

/** What of the frames does not hold here. */
const replaced = ({ award }: CompiledAward, { t }: Session): string[] => [
  bold(t('funding.explain.replaced')),
  ...award.without.map(({ item, because }) => paragraph(`${item}: ${because}`, '  – ', 4)),
]

const conflicts = ({ award, frames }: CompiledAward, { t }: Session): string[] => [
  bold(t('explain.conflicts')),
  ...[award, ...frames].flatMap((file) =>
    file.conflicts.map(({ says, concerns = [] }) => {
      const about = concerns.map((id) => (file === award ? id : `${file.id}/${id}`)).join(', ')
      return paragraph(about ? `${about}: ${says}` : says, '  ≠ ', 4)
    }),
  ),
]

const sources = ({ award, frames }: CompiledAward, session: Session): string[] => [
  bold(session.t('explain.sources')),
  ...pagesOf(award, session),
  ...frames.flatMap((frame) => [
    paragraph(session.t('funding.explain.frame', { frame: frame.id, name: frame.name }), '', 2),
    ...pagesOf(frame, session),
  ]),
]
