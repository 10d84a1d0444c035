import { assessOne, sourceText } from '@famulus/advice/programmes'
import { nobody, type Session } from '@famulus/advice/session'
import type { CompiledAward } from '@famulus/domain/funding'
import { type CompiledProgramme, standingOf } from '@famulus/domain/programmes'
import { type Command, OK } from '../command.ts'
import { findProgrammeOrAward, isAward } from '../find-programme-or-award.ts'
import { commonOptions, type Parsed } from '../options.ts'
import { refusal } from '../refusal.ts'
import { openSession } from '../session.ts'
import { bold, dim } from '../terminal/style.ts'
import { paragraph } from '../terminal/width.ts'
import { statedAwardView } from '../views/award/stated.ts'
import { aboutView } from '../views/explain/about.ts'
import { statusView } from '../views/explain/heading.ts'

export const catalogueShow: Command = {
  usage: 'catalogue show PROGRAMME|AWARD',
  summary: 'What the catalogue knows of one programme or award, without a profile.',
  takes: 1,
  options: {
    lang: commonOptions.lang ?? { type: 'string', help: '' },
    today: commonOptions.today ?? { type: 'string', help: '' },
    json: { type: 'boolean', help: 'print JSON for programs' },
  },
  examples: [
    'famulus catalogue show us-harvard',
    'famulus catalogue show oxford --json',
    'famulus catalogue show de-daad-promos',
  ],
  run,
}

async function run(parsed: Parsed): Promise<number> {
  const [asked] = parsed.positionals
  if (asked === undefined) throw refusal('which-thing', { example: 'famulus catalogue show us-harvard' })
  const session = await openSession(parsed)
  const found = await findProgrammeOrAward(asked, session)
  const file = isAward(found) ? found.award : found.programme
  const told = parsed.values.json ? JSON.stringify(file, null, 2) : view(found, session)
  process.stdout.write(`${told}\n`)
  return OK
}

function view(found: CompiledProgramme | CompiledAward, session: Session): string {
  if (!isAward(found)) return programmeView(found, session)
  return statedAwardView(found, standingOf(found.award, nobody.facts, session.today), session)
}

function programmeView(compiled: CompiledProgramme, session: Session): string {
  const { programme } = compiled
  const one = assessOne(compiled, nobody, session)
  const rules = programme.requirements.map(
    ({ says, source }) =>
      `${paragraph(says, '  · ', 4)}\n${dim(`    ${sourceText(source, programme, session)}`)}`,
  )
  const parts = [
    bold(paragraph(`${programme.name}${programme.city ? `, ${programme.city}` : ''}`, '', 0)),
    programme.homepage ?? '',
    '',
    statusView(programme, one.assessment.standing, session),
    '',
    bold(session.t('explain.requirements')),
    ...rules,
    '',
    aboutView(programme, session),
  ]
  return parts.join('\n')
}
