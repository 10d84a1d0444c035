import type { RecordTitle, Task } from '@famulus/domain/planning'
import type { Say } from '@famulus/domain/requirements'
import type { Session } from '../session/index.ts'

/** The field of a record that tells best what it is. */
const mainField: Readonly<Record<RecordTitle['table'], string>> = {
  clerkships: 'discipline',
  exams: 'exam',
  languageTests: 'test',
  languageLevels: 'language',
  doses: 'antigen',
  titres: 'antigen',
  tuberculosis: 'test',
  screenings: 'test',
  illnesses: 'illness',
  certificates: 'type',
  backgroundChecks: 'type',
  insurances: 'kind',
  visas: 'type',
  permits: 'authority',
  documents: 'type',
  agreements: 'kind',
  nominations: 'by',
  stays: 'host',
  applications: 'host',
  grades: 'scale',
  travels: 'country',
  degrees: 'degree',
  awards: 'award',
}

/** What a task is called, short enough for a row. */
export function titleText(task: Pick<Task, 'title'>, session: Session): string {
  const text = wordsOf(task, session)
  return text.charAt(0).toLocaleUpperCase(session.language) + text.slice(1)
}

function wordsOf({ title }: Pick<Task, 'title'>, session: Session): string {
  switch (title.of) {
    case 'planning':
      return session.t(`planning.task.${title.code}`, title.values)
    case 'record':
      return recordText(title, session)
    case 'question':
      return [title.say, ...(title.or ?? [])]
        .map((say) => questionText(say, session))
        .reduce((first, other) => session.t('planning.or', { first, other }))
    case 'says':
      return title.text
  }
}

const questionText = (say: Say, { sayer }: Session): string => sayer.questionOf(say) ?? sayer.sentenceOf(say)

function recordText({ table, codes, times = 1, step = 0 }: RecordTitle, { t, sayer }: Session): string {
  const field = mainField[table]
  const code = codes[field]
  if (code === undefined)
    return t('planning.get', { table: 'other', what: t(`profile.${table}.label`), times, step })
  return t('planning.get', { table, what: sayer.codeOf(`${table}.${field}`, code), times, step })
}
