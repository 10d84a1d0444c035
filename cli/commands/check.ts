import { type Assessed, assessAll, assessmentJson, isPlace } from '@famulus/advice/programmes'
import type { Session, Student } from '@famulus/advice/session'
import { answers, horizonOf, questionsOf, soonestStart } from '@famulus/domain/programmes'
import { type Command, OK } from '../command.ts'
import { commonOptions, list, oneOf, type Parsed, text } from '../options.ts'
import { refusal } from '../refusal.ts'
import { openSession } from '../session.ts'
import { readStudent } from '../student.ts'
import { dim } from '../terminal/style.ts'
import { paragraph, wrapLines } from '../terminal/width.ts'
import { checkView, nextSteps } from '../views/check-view.ts'
import { wishOptions } from '../wish.ts'

export const check: Command = {
  usage: 'check [PROFILE] [options]',
  summary:
    'Where can this student go? Every programme of the catalogue with its answer, the most useful first.',
  takes: 1,
  options: {
    ...commonOptions,
    country: { type: 'string', value: 'CODES', help: 'only these countries, such as US,GB' },
    answer: { type: 'string', value: 'ANSWERS', help: `only these answers: ${answers.join(', ')}` },
    home: { type: 'boolean', help: 'also programmes in the country of your own school' },
    ...wishOptions,
  },
  examples: [
    'famulus check examples/year-6-germany.yaml',
    'famulus check examples/year-5-germany.yaml --country US,CA --start 2028-02-07',
    'famulus check profile.yaml --answer yes,fixable --discipline surgery --lang de',
    'famulus check my-profile.yaml --json > answers.json',
  ],
  run,
}

async function run(parsed: Parsed): Promise<number> {
  const student = readStudent(parsed, 0)
  const session = await openSession(parsed)
  const all = assessAll(student, session)
  const shown = filtered(all, student, parsed)
  if (parsed.values.json) {
    process.stdout.write(
      `${JSON.stringify(
        shown.map((one) => assessmentJson(one, session)),
        null,
        2,
      )}\n`,
    )
    return OK
  }
  const places = shown.filter(isPlace)
  const from = student.start ?? soonestStart(session.today)
  const until = student.start ?? horizonOf(session.today)
  const questions = questionsOf(all.filter(isPlace).map((one) => one.assessment))
  const parts = [
    places.length > 0 ? checkView(places, from, until, session) : wrapLines(session.t('cli.check.nothing')),
    ...asides(all, shown, student, parsed, session),
    nextSteps(places, questions, student.file, session),
  ]
  process.stdout.write(`${parts.join('\n\n')}\n`)
  return OK
}

/** What the table leaves out is said, never hidden. */
function asides(
  all: readonly Assessed[],
  shown: readonly Assessed[],
  student: Student,
  parsed: Parsed,
  { t }: Session,
): string[] {
  const others = shown.filter((one) => !isPlace(one)).map((one) => one.compiled.programme.id)
  const atHome = parsed.values.home ? [] : all.filter((one) => isPlace(one) && isAtHome(one, student))
  return [
    ...(others.length > 0 ? [dim(paragraph(`${t('cli.check.also')} ${others.join(', ')}`, '', 0))] : []),
    ...(atHome.length > 0 && !text(parsed, 'country')
      ? [dim(paragraph(t('cli.check.at-home', { number: atHome.length }), '', 0))]
      : []),
  ]
}

const isAtHome = ({ compiled: { programme } }: Assessed, { schoolCountry }: Student): boolean =>
  programme.country === schoolCountry

function countryCode(text: string): string {
  if (/^[a-z]{2}$/i.test(text)) return text.toUpperCase()
  throw refusal('not-a-country', { given: `--country ${text}` })
}

function filtered(all: readonly Assessed[], student: Student, parsed: Parsed): Assessed[] {
  const countries = list(parsed, 'country')?.map(countryCode)
  const wanted = list(parsed, 'answer')
  const chosen = wanted && oneOf('answer', wanted, answers)
  const home = countries !== undefined || parsed.values.home === true
  return all.filter((one) => {
    const { programme } = one.compiled
    if (countries && !countries.includes(programme.country)) return false
    if (chosen && !chosen.includes(one.assessment.answer)) return false
    return home || !isAtHome(one, student)
  })
}
