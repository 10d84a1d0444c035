import { budgetOf, costsJson } from '@famulus/advice/funding'
import { assessOne } from '@famulus/advice/programmes'
import { type Command, OK } from '../command.ts'
import { findProgramme } from '../find-programme.ts'
import { commonOptions, type Parsed } from '../options.ts'
import { refusal } from '../refusal.ts'
import { openSession } from '../session.ts'
import { studentOrNobody } from '../student.ts'
import { costsView } from '../views/costs/index.ts'
import { wishOptions } from '../wish.ts'

export const costs: Command = {
  usage: 'costs PROGRAMME [PROFILE] [options]',
  summary: 'What a stay costs, line by line: each figure with its page and year, and what no source names.',
  takes: 2,
  options: { ...commonOptions, ...wishOptions },
  examples: [
    'famulus costs us-harvard examples/year-6-germany.yaml --weeks 8',
    'famulus costs gb-oxford --start 2027-06-07 --weeks 6 --lang de',
  ],
  run,
}

async function run(parsed: Parsed): Promise<number> {
  const [asked] = parsed.positionals
  if (asked === undefined)
    throw refusal('which-programme', { example: 'famulus costs us-harvard examples/year-6-germany.yaml' })
  const student = studentOrNobody(parsed, 1)
  const session = await openSession(parsed)
  const one = assessOne(findProgramme(asked, session), student, session)
  const budget = budgetOf(one, session)
  const output = parsed.values.json
    ? JSON.stringify(costsJson(budget, one, session), null, 2)
    : costsView(budget, one, student.file !== '', session)
  process.stdout.write(`${output}\n`)
  return OK
}
