import { type Planned, planAwards, planEvents, planJson, planOne, revised } from '@famulus/advice/planning'
import { assessOne } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { isoOf } from '@famulus/domain/time'
import { readCalendar, writeCalendar } from '../calendar/calendar-file.ts'
import { type Command, OK } from '../command.ts'
import { findProgramme } from '../find-programme.ts'
import { openFunding } from '../open-funding.ts'
import { commonOptions, type Parsed, text } from '../options.ts'
import { progressOptions, saveProgress, toldOn } from '../plan/tell-progress.ts'
import { readProfileFile } from '../profile-file.ts'
import { refusal } from '../refusal.ts'
import { openSession } from '../session.ts'
import { readStudent } from '../student.ts'
import { wrapLines } from '../terminal/width.ts'
import { planView } from '../views/plan/index.ts'
import { wishOptions } from '../wish.ts'

const { 'other-starts': _, ...stayOptions } = wishOptions

export const plan: Command = {
  usage: 'plan PROGRAMME [PROFILE] [options]',
  summary:
    'What to do by when: every step with its earliest and latest day, the tightest chain, and the nearest start that works.',
  takes: 2,
  options: {
    ...commonOptions,
    ...stayOptions,
    ics: { type: 'string', value: 'FILE', help: 'write the plan into a calendar file' },
    ...progressOptions,
  },
  examples: [
    'famulus plan us-yale examples/year-6-germany.yaml --start 2027-06-07',
    'famulus plan yale my-profile.yaml --start 2027-06-07 --weeks 8 --discipline surgery --lang de',
    'famulus plan us-yale my-profile.yaml --start 2027-06-07 --ics plan.ics',
    'famulus plan us-yale my-profile.yaml --done apply',
  ],
  run,
}

async function run(parsed: Parsed): Promise<number> {
  const [asked] = parsed.positionals
  if (asked === undefined)
    throw refusal('which-programme', { example: 'famulus plan us-yale examples/year-6-germany.yaml' })
  const student = readStudent(parsed, 1)
  const session = await openSession(parsed)
  const programme = findProgramme(asked, session)
  const { id, kind } = programme.programme
  if (kind !== 'host' && kind !== 'student-exchange-organisation') throw refusal('no-host', { id })
  const assessed = assessOne(programme, student, session)
  // For the wished start; without one for the first that can work.
  const start = student.start ?? assessed.assessment.start
  const awards = planAwards(assessed, start, await openFunding(session), session)
  const planNow = () => planOne({ assessed, start, profile: readProfileFile(student.file), awards }, session)
  const planned = planNow()
  const told = toldOn(parsed, id, tasksIn(planned), session.today)
  saveProgress(student.file, told, session.today)
  const shown = told.length > 0 ? planNow() : planned
  const ics = text(parsed, 'ics')
  if (ics !== undefined) saveCalendar(ics, shown, session)
  const output = parsed.values.json
    ? JSON.stringify(planJson(shown, session), null, 2)
    : planView(shown, student.file, session)
  process.stdout.write(`${output}\n`)
  if (ics !== undefined && !parsed.values.json)
    process.stdout.write(`${wrapLines(session.t('planning.calendar-saved', { file: ics }))}\n`)
  return OK
}

function saveCalendar(file: string, planned: Planned, session: Session): void {
  const { id } = planned.assessed.compiled.programme
  const events = revised(readCalendar(file), planEvents(planned, session), {
    programme: id,
    stamp: Date.parse(isoOf(session.today)),
  })
  writeCalendar(file, events)
}

const tasksIn = ({ stay }: Planned): string[] => stay.tasks.map(({ id }) => id)
