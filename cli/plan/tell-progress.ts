import { type ProgressEntry, progressEdit } from '@famulus/advice/planning'
import { nearest } from '@famulus/domain/profile'
import { isoOf, parseSpan } from '@famulus/domain/time'
import { ProfileDocument } from '../ask/profile-document.ts'
import { type Options, type Parsed, text } from '../options.ts'
import { Refusal, refusal } from '../refusal.ts'

export const progressOptions: Options = {
  done: { type: 'string', value: 'TASK[=DATE]', help: 'write into the profile: this task is done' },
  waiting: { type: 'string', value: 'TASK=WHO', help: 'write into the profile: somebody else has it now' },
  skip: { type: 'string', value: 'TASK=WHY', help: 'write into the profile: this task is not needed' },
}

/** What the line tells of tasks. Throws a Refusal for a task that the plan does not have. */
export function toldOn(
  parsed: Parsed,
  programme: string,
  tasks: readonly string[],
  today: number,
): ProgressEntry[] {
  const told = (
    name: string,
    entryOf: (words: string | undefined) => Partial<ProgressEntry>,
  ): ProgressEntry[] => {
    const value = text(parsed, name)
    if (value === undefined) return []
    const [task = '', ...rest] = value.split('=')
    checkTask(name, task, tasks)
    return [{ programme, task, ...entryOf(rest.length > 0 ? rest.join('=').trim() : undefined) }]
  }
  const since = isoOf(today)
  return [
    ...told('done', (day) => ({ done: day === undefined ? since : pastDay(day, today) })),
    ...told('waiting', (who) => ({ waitingFor: words('waiting', who), since })),
    ...told('skip', (why) => ({ skipped: words('skip', why) })),
  ]
}

function checkTask(name: string, task: string, tasks: readonly string[]): void {
  if (tasks.includes(task)) return
  const near = nearest(task, tasks)
  const given = `--${name} ${task}`
  const all = tasks.join(', ')
  throw near ? refusal('near-task', { given, near, all }) : refusal('no-task', { given, all })
}

function pastDay(value: string, today: number): string {
  const span = parseSpan(value)
  if (!span || span.lo !== span.hi) throw refusal('not-a-day', { given: `--done …=${value}` })
  if (span.lo > today) throw refusal('day-to-come', { given: `--done …=${value}` })
  return isoOf(span.lo)
}

function words(name: 'waiting' | 'skip', said: string | undefined): string {
  if (said) return said
  throw refusal(`say-${name}`)
}

/** Saves what was told; an entry for the same task is replaced. Throws a Refusal for what does not fit. */
export function saveProgress(file: string, told: readonly ProgressEntry[], today: number): void {
  if (told.length === 0) return
  const document = new ProfileDocument(file, today)
  for (const entry of told) {
    const wrong = document.set([progressEdit(document.profile.progress, entry)], [])
    if (wrong !== undefined) throw new Refusal(wrong)
  }
}
