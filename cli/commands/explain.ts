import { answers } from '@famulus/domain/programmes'
import { type Assessed, assessAll, assessOne, byUsefulness } from '../assessments.ts'
import { type Command, OK } from '../command.ts'
import { findProgramme } from '../find-programme.ts'
import { commonOptions, type Parsed } from '../options.ts'
import { refusal } from '../refusal.ts'
import { openSession, type Session } from '../session.ts'
import { readStudent, type Student } from '../student.ts'
import { bold } from '../terminal/style.ts'
import { paragraph } from '../terminal/width.ts'
import { explainView } from '../views/explain/index.ts'
import { explainJson } from '../views/explain-json.ts'
import { wishOptions } from '../wish.ts'

export const explain: Command = {
  usage: 'explain PROGRAMME [PROFILE] [options]',
  summary:
    'Why this answer: every rule with its source, what you have, what is needed, what to do, which start days.',
  takes: 2,
  options: { ...commonOptions, ...wishOptions },
  examples: [
    'famulus explain us-harvard examples/year-6-germany.yaml',
    'famulus explain harvard --profile my-profile.yaml --start 2027-06-07 --discipline surgery',
    'famulus explain au-sydney my-profile.yaml --site northern --lang de',
  ],
  run,
}

async function run(parsed: Parsed): Promise<number> {
  const [asked] = parsed.positionals
  if (asked === undefined)
    throw refusal('which-programme', { example: 'famulus explain us-harvard examples/year-6-germany.yaml' })
  const student = readStudent(parsed, 1)
  const session = await openSession(parsed)
  const one = assessOne(findProgramme(asked, session), student, session)
  if (parsed.values.json) {
    process.stdout.write(`${JSON.stringify(explainJson(one, session), null, 2)}\n`)
    return OK
  }
  const others = one.assessment.answer === 'no' ? assessAll(student, session) : []
  process.stdout.write(`${explainView(one, session)}\n${alternatives(one, others, student, session)}`)
  return OK
}

/** A no is never the end: what is nearest and better, in the same country first. */
function alternatives(
  one: Assessed,
  others: readonly Assessed[],
  { schoolCountry }: Student,
  session: Session,
): string {
  const { country } = one.compiled.programme
  const better = others
    .filter(
      ({ assessment, compiled }) =>
        answers.indexOf(assessment.answer) < answers.indexOf('ask') &&
        compiled.programme.kind === 'host' &&
        compiled.programme.country !== schoolCountry,
    )
    .sort(
      (a, b) =>
        Number(b.compiled.programme.country === country) - Number(a.compiled.programme.country === country) ||
        byUsefulness(a, b),
    )
    .slice(0, 5)
  if (better.length === 0) return ''
  const lines = better.map(({ compiled: { programme }, assessment }) =>
    paragraph(`${programme.id}: ${programme.name} (${session.t(`answers.${assessment.answer}`)})`, '  ', 4),
  )
  return `\n${bold(session.t('cli.explain.alternatives'))}\n${lines.join('\n')}\n`
}
