import { stayAt } from '@famulus/advice/funding'
import { type Assessed, alternativesTo, assessAll, assessOne, explainJson } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import type { CompiledAward } from '@famulus/domain/funding'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import { type Command, OK } from '../command.ts'
import { explainAward } from '../explained-award.ts'
import { findProgramme } from '../find-programme.ts'
import { findProgrammeOrAward, isAward } from '../find-programme-or-award.ts'
import { commonOptions, type Parsed, text } from '../options.ts'
import { refusal } from '../refusal.ts'
import { openSession } from '../session.ts'
import { type NamedStudent, readStudent } from '../student.ts'
import { bold } from '../terminal/style.ts'
import { paragraph } from '../terminal/width.ts'
import { explainAwardView } from '../views/award/index.ts'
import { awardJson } from '../views/award-json.ts'
import { explainView } from '../views/explain/index.ts'
import { wishOptions } from '../wish.ts'

export const explain: Command = {
  usage: 'explain PROGRAMME|AWARD [PROFILE] [options]',
  summary:
    'Why this answer: every rule with its source, what you have, what is needed, what to do; of an award what it pays.',
  takes: 2,
  options: {
    ...commonOptions,
    for: { type: 'string', value: 'PROGRAMME', help: 'of an award: the stay that is to be paid for' },
    ...wishOptions,
  },
  examples: [
    'famulus explain us-harvard examples/year-6-germany.yaml',
    'famulus explain harvard --profile my-profile.yaml --start 2027-06-07 --discipline surgery',
    'famulus explain au-sydney my-profile.yaml --site northern --lang de',
    'famulus explain de-rub-promos-praktika examples/year-6-germany.yaml --for us-harvard --weeks 8',
  ],
  run,
}

async function run(parsed: Parsed): Promise<number> {
  const [asked] = parsed.positionals
  if (asked === undefined)
    throw refusal('which-thing', { example: 'famulus explain us-harvard examples/year-6-germany.yaml' })
  const student = readStudent(parsed, 1)
  const session = await openSession(parsed)
  const found = await findProgrammeOrAward(asked, session)
  const told = isAward(found)
    ? await tellAward(found, student, parsed, session)
    : tellProgramme(found, student, parsed, session)
  process.stdout.write(`${told}\n`)
  return OK
}

function tellProgramme(
  compiled: CompiledProgramme,
  student: NamedStudent,
  parsed: Parsed,
  session: Session,
): string {
  const one = assessOne(compiled, student, session)
  if (parsed.values.json) return JSON.stringify(explainJson(one, session), null, 2)
  const others = one.assessment.answer === 'no' ? assessAll(student, session) : []
  return `${explainView(one, session)}${alternatives(one, others, student, session)}`
}

async function tellAward(
  compiled: CompiledAward,
  student: NamedStudent,
  parsed: Parsed,
  session: Session,
): Promise<string> {
  const host = text(parsed, 'for')
  const stay = stayAt(host === undefined ? undefined : findProgramme(host, session), student, session)
  const one = await explainAward(compiled, stay, session)
  return parsed.values.json
    ? JSON.stringify(awardJson(one, session), null, 2)
    : explainAwardView(one, session)
}

function alternatives(
  one: Assessed,
  others: readonly Assessed[],
  student: NamedStudent,
  session: Session,
): string {
  const better = alternativesTo(one, others, student)
  if (better.length === 0) return ''
  const lines = better.map(({ compiled: { programme }, assessment }) =>
    paragraph(`${programme.id}: ${programme.name} (${session.t(`answers.${assessment.answer}`)})`, '  ', 4),
  )
  return `\n\n${bold(session.t('cli.explain.alternatives'))}\n${lines.join('\n')}`
}
