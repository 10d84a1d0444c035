import { assessOne } from '../assessments.ts'
import { type Command, OK } from '../command.ts'
import { findProgramme } from '../find-programme.ts'
import { commonOptions, type Parsed } from '../options.ts'
import { refusal } from '../refusal.ts'
import { openSession } from '../session.ts'
import { nobody } from '../student.ts'
import { bold, dim } from '../terminal/style.ts'
import { paragraph } from '../terminal/width.ts'
import { aboutView } from '../views/explain/about.ts'
import { statusView } from '../views/explain/heading.ts'
import { sourceText } from '../views/explain/source-text.ts'

export const catalogueShow: Command = {
  usage: 'catalogue show PROGRAMME',
  summary: 'What the catalogue knows of one programme, without a profile.',
  takes: 1,
  options: {
    lang: commonOptions.lang ?? { type: 'string', help: '' },
    today: commonOptions.today ?? { type: 'string', help: '' },
    json: { type: 'boolean', help: 'print JSON for programs' },
  },
  examples: ['famulus catalogue show us-harvard', 'famulus catalogue show oxford --json'],
  run,
}

async function run(parsed: Parsed): Promise<number> {
  const [asked] = parsed.positionals
  if (asked === undefined) throw refusal('which-programme', { example: 'famulus catalogue show us-harvard' })
  const session = await openSession(parsed)
  const compiled = findProgramme(asked, session)
  const { programme } = compiled
  if (parsed.values.json) {
    process.stdout.write(`${JSON.stringify(programme, null, 2)}\n`)
    return OK
  }
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
    bold(session.t('cli.explain.requirements')),
    ...rules,
    '',
    aboutView(programme, session),
  ]
  process.stdout.write(`${parts.join('\n')}\n`)
  return OK
}
