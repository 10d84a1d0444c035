import { comparedJson, comparedOne } from '@famulus/advice/planning'
import { assessOne } from '@famulus/advice/programmes'
import { type Command, OK } from '../command.ts'
import { findProgramme } from '../find-programme.ts'
import { openFunding } from '../open-funding.ts'
import { commonOptions, type Parsed } from '../options.ts'
import { readProfileFile } from '../profile-file.ts'
import { refusal } from '../refusal.ts'
import { openSession } from '../session.ts'
import { readStudent } from '../student.ts'
import { compareView } from '../views/compare-view.ts'
import { wishOptions } from '../wish.ts'

const MOST = 4

export const compare: Command = {
  usage: 'compare A B [C D] --profile FILE [options]',
  summary:
    'Up to four programmes side by side: answer, start days, what to do, costs, who pays, how long to prepare. What differs is marked.',
  takes: MOST,
  options: { ...commonOptions, ...wishOptions },
  examples: [
    'famulus compare us-harvard us-yale gb-oxford -p examples/year-6-germany.yaml',
    'famulus compare au-sydney nz-otago -p my-profile.yaml --start 2027-06-07',
  ],
  run,
}

async function run(parsed: Parsed): Promise<number> {
  const { positionals } = parsed
  if (positionals.length < 2) throw refusal('too-few-to-compare')
  const student = readStudent(parsed, MOST)
  const session = await openSession(parsed)
  const assessed = positionals.map((asked) => assessOne(findProgramme(asked, session), student, session))
  const funding = await openFunding(session)
  const profile = readProfileFile(student.file)
  const all = assessed.map((one) => comparedOne(one, profile, funding, session))
  const output = parsed.values.json
    ? JSON.stringify(
        all.map((one) => comparedJson(one, session)),
        null,
        2,
      )
    : compareView(all, session)
  process.stdout.write(`${output}\n`)
  return OK
}
