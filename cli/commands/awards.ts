import { awardReason, awardsFor, stayAt } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import { openAwards } from '@famulus/catalogue/awards'
import type { AwardVerdict } from '@famulus/domain/funding'
import { answers } from '@famulus/domain/programmes'
import { isoOf } from '@famulus/domain/time'
import { type Command, OK } from '../command.ts'
import { findProgramme } from '../find-programme.ts'
import { commonOptions, list, oneOf, type Parsed, text } from '../options.ts'
import { namingAwards, openSession } from '../session.ts'
import { readStudent } from '../student.ts'
import { awardsView } from '../views/awards-view.ts'
import { wishOptions } from '../wish.ts'

export const awards: Command = {
  usage: 'awards [PROFILE] [--for PROGRAMME] [options]',
  summary: 'Who may pay? Every award of the catalogue with its answer for this student and this stay.',
  takes: 1,
  options: {
    ...commonOptions,
    for: { type: 'string', value: 'PROGRAMME', help: 'the stay that is to be paid for' },
    answer: { type: 'string', value: 'ANSWERS', help: `only these answers: ${answers.join(', ')}` },
    ...wishOptions,
  },
  examples: [
    'famulus awards examples/year-6-germany.yaml --for us-harvard --weeks 8',
    'famulus awards my-profile.yaml --answer yes,fixable,ask --lang de',
  ],
  run,
}

async function run(parsed: Parsed): Promise<number> {
  const student = readStudent(parsed, 0)
  const opened = await openSession(parsed)
  const { awards: offered } = await openAwards(opened.catalogue.reference)
  const session = namingAwards(opened, offered)
  const host = text(parsed, 'for')
  const stay = stayAt(host === undefined ? undefined : findProgramme(host, session), student, session)
  const wanted = list(parsed, 'answer')
  const chosen = wanted && oneOf('answer', wanted, answers)
  const all = awardsFor(stay, offered, session)
  const shown = all.filter(({ answer }) => !chosen || chosen.includes(answer))
  const told = parsed.values.json
    ? JSON.stringify(
        shown.map((one) => verdictJson(one, session)),
        null,
        2,
      )
    : awardsView(shown, stay, session)
  process.stdout.write(`${told}\n`)
  return OK
}

const verdictJson = (verdict: AwardVerdict, session: Session) => ({
  id: verdict.compiled.award.id,
  name: verdict.compiled.award.name,
  answer: verdict.answer,
  reason: awardReason(verdict, session),
  refusedBy: verdict.refusedBy,
  givesWayTo: verdict.givesWay.map(({ to, surely }) => ({ award: to, surely })),
  closes: verdict.closes === undefined ? undefined : isoOf(verdict.closes),
})
