import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { type Prompt, parseAnswer, promptsFor, questionText } from '@famulus/advice/profile'
import { type Assessed, assessAll, isPlace } from '@famulus/advice/programmes'
import { leafText } from '@famulus/advice/requirements'
import { type Session, type Student, studentOf } from '@famulus/advice/session'
import { profilePathOf } from '@famulus/domain/profile'
import { type Question, questionsOf } from '@famulus/domain/programmes'
import { ProfileDocument } from '../ask/profile-document.ts'
import { type Command, OK } from '../command.ts'
import { commonOptions, type Parsed, startOf, text } from '../options.ts'
import { openSession } from '../session.ts'
import { bold, dim } from '../terminal/style.ts'
import { flow, paragraph, wrapLines } from '../terminal/width.ts'
import { counts } from '../views/check-view.ts'
import { wishOf, wishOptions } from '../wish.ts'

const { json: _, ...options } = commonOptions

export const ask: Command = {
  usage: 'ask [PROFILE] [options]',
  summary:
    'Questions one by one, the one that decides most first. Every answer is saved; stop and go on whenever you like.',
  takes: 1,
  options: { ...options, ...wishOptions },
  examples: [
    'famulus ask',
    'famulus ask --profile my-profile.yaml --lang de',
    'famulus ask my-profile.yaml --discipline surgery',
  ],
  run,
}

/** The next line that was typed; undefined when there is no more input. */
type NextLine = (prompt: string) => Promise<string | undefined>

async function run(parsed: Parsed): Promise<number> {
  const file = parsed.positionals[0] ?? text(parsed, 'profile') ?? 'profile.yaml'
  const session = await openSession(parsed)
  const document = new ProfileDocument(file, session.today)
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY === true,
  })
  const lines = terminal[Symbol.asyncIterator]()
  const nextLine: NextLine = async (prompt) => {
    process.stdout.write(prompt)
    const { value, done } = await lines.next()
    // A terminal shows what is typed; from a pipe it is shown here, so that the talk can be read.
    if (process.stdin.isTTY !== true) process.stdout.write(`${done ? '' : value}\n`)
    return done ? undefined : value
  }
  process.stdout.write(`${paragraph(session.t('cli.ask.intro'), '', 0)}\n`)
  await askAll(document, parsed, nextLine, session)
  terminal.close()
  if (existsSync(file)) process.stdout.write(`${wrapLines(session.t('cli.ask.saved', { file }))}\n`)
  return OK
}

async function askAll(
  document: ProfileDocument,
  parsed: Parsed,
  nextLine: NextLine,
  session: Session,
): Promise<void> {
  // Several facts are said in one place: all semesters follow from the year of study.
  const asked = new Set<string>()
  const assessed = () => assessAll(studentIn(document, parsed), session).filter(isPlace)
  let all = assessed()
  for (;;) {
    const question = questionsOf(all.map((one) => one.assessment)).find(
      ({ fact }) => !asked.has(profilePathOf(fact)),
    )
    if (!question) {
      process.stdout.write(
        `\n${paragraph(session.t('cli.ask.nothing-left'), '', 0)}\n${counts(all, session)}\n`,
      )
      return
    }
    const outcome = await askOne(question, document, nextLine, session)
    if (outcome === 'stop') return
    asked.add(profilePathOf(question.fact))
    if (outcome === 'saved') {
      const before = all
      all = assessed()
      process.stdout.write(`${progress(before, all, session)}\n`)
    }
  }
}

const studentIn = ({ profile }: ProfileDocument, parsed: Parsed): Student =>
  studentOf(profile, { wish: wishOf(parsed), start: startOf(parsed) })

/** Asks until the answer fits, is put off, or the student stops. Nothing is written half. */
async function askOne(
  { fact, touches, leaves }: Question,
  document: ProfileDocument,
  nextLine: NextLine,
  session: Session,
): Promise<'stop' | 'later' | 'saved'> {
  const { t } = session
  const values: [string, unknown][] = []
  const completeLists: string[] = []
  let isLast = false
  process.stdout.write(
    `\n${flow([bold(paragraph(questionText(fact, session.t), '', 0)), dim(t('cli.ask.touches', { number: touches }))], '  ')}\n`,
  )
  const [leaf] = leaves
  if (leaf?.op === 'records') process.stdout.write(`${dim(paragraph(leafText(leaf, session), '  ', 2))}\n`)
  for (const prompt of promptsFor(fact)) {
    const how = hint(prompt, values.length === 0, document.file, session)
    for (let before = `${dim(paragraph(how, '  ', 2))}\n`; ; before = '') {
      const line = await nextLine(`${before}> `)
      if (line === undefined || line.trim() === 'q') return 'stop'
      if (line.trim() === '' || line.trim() === '?') return 'later'
      const answer = parseAnswer(line, prompt)
      if ('wrong' in answer) {
        process.stdout.write(`${paragraph(t('advice.ask.not-understood', { why: how }), '  ', 2)}\n`)
        continue
      }
      values.push([prompt.path, answer.value])
      const isAll = answer.none || (prompt.kind === 'codes' && (await areAll(nextLine, session)))
      if (isAll === true) completeLists.push(prompt.path)
      isLast = isAll === 'stop'
      break
    }
  }
  const wrong = document.set(values, completeLists)
  if (wrong === undefined) return isLast ? 'stop' : 'saved'
  process.stdout.write(`${paragraph(wrong, '  ', 2)}\n`)
  return askOne({ fact, touches, leaves, decides: 0 }, document, nextLine, session)
}

async function areAll(nextLine: NextLine, { t }: Session): Promise<boolean | 'stop'> {
  const line = (await nextLine(`  ${dim(t('cli.ask.are-all'))}\n> `))?.trim() ?? 'q'
  return line === 'q' ? 'stop' : /^[yj]/i.test(line)
}

function hint(
  { kind, path, options: codes, example }: Prompt,
  isFirst: boolean,
  file: string,
  { t }: Session,
): string {
  if (codes) return t('cli.ask.hint.options', { options: codes.join(', ') })
  if (kind === 'records') return t('cli.ask.hint.records', { path, file })
  return t(
    path === 'study.yearStarts'
      ? 'cli.ask.hint.year-starts'
      : path === 'study.curriculumYears' && !isFirst
        ? 'cli.ask.hint.curriculum-years'
        : `cli.ask.hint.${kind}`,
    { example: example ?? '' },
  )
}

function progress(before: readonly Assessed[], after: readonly Assessed[], session: Session): string {
  const wasUnknown = new Set(
    before.filter((one) => one.assessment.answer === 'unknown').map((one) => one.compiled.programme.id),
  )
  const number = after.filter(
    (one) => wasUnknown.has(one.compiled.programme.id) && one.assessment.answer !== 'unknown',
  ).length
  return `${dim(session.t('cli.ask.decided', { number }))}\n${counts(after, session)}`
}
