import type { LogbookPaper } from '@famulus/contract'
import {
  type Absence,
  type Entry,
  type Goal,
  procedureWord,
  progressOf,
  roles,
  summaryOf,
} from '@famulus/domain/logbook'
import { lastDayOf, type Stay } from '@famulus/domain/stays'
import { formatShortDay, type Language, type Translate } from '@famulus/messages/speaking'
import { workingDays } from './absent-days.ts'
import { besideText, entryText, wordsOf } from './entry-text.ts'
import { goalText } from './goal-text.ts'
import { type OpenStay, recordsOfKind } from './kept-stay.ts'
import { placeOf } from './stay-title.ts'

type Words = { readonly t: Translate; readonly language: Language }
type Table = LogbookPaper['tables'][number]

/** A logbook for a paper: facts, goals, what it comes to, absences and every entry, in the words of the page. */
export function logbookPaper(
  { stay, records }: Pick<OpenStay, 'stay' | 'records'>,
  { withNotes, ...words }: Words & { readonly withNotes: boolean },
): LogbookPaper {
  const { t, language } = words
  const bodiesOf = <Kind extends 'entry' | 'goal' | 'absence'>(kind: Kind) =>
    recordsOfKind(kind, records).map(({ body }) => body)
  const entries = bodiesOf('entry').toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const tables = [
    goalsTable(bodiesOf('goal'), entries, words),
    proceduresTable(entries, words),
    conversationsTable(entries, words),
    absencesTable(bodiesOf('absence'), words),
    entriesTable(entries, withNotes, words),
  ]
  return {
    language,
    title: t('logbook.paper.title', { host: stay.host }),
    author: '',
    facts: factsOf(stay, entries, words),
    tables: tables.filter(({ rows }) => rows.length > 0),
    places: [t('logbook.paper.place-day'), t('logbook.paper.signature')],
    footer: t('logbook.paper.footer'),
  }
}

function factsOf(stay: Stay, entries: readonly Entry[], { t, language }: Words): LogbookPaper['facts'] {
  const { minutes, byDay } = summaryOf(entries)
  const [from, to] = [stay.startsOn, lastDayOf(stay)].map((day) => formatShortDay(day, language))
  const days = Object.keys(byDay).length
  const counts = { entries: entries.length, days, hours: Math.round(minutes / 60) }
  return [
    { name: t('logbook.paper.where'), value: placeOf(stay, t) },
    {
      name: t('logbook.paper.days'),
      value: t('logbook.paper.days-from-to', { from: from ?? '', to: to ?? '' }),
    },
    { name: t('logbook.paper.entries'), value: t('logbook.paper.counts', counts) },
  ]
}

function goalsTable(goals: readonly Goal[], entries: readonly Entry[], { t, language }: Words): Table {
  const standOf = (goal: Goal): string => {
    const { done, wanted, isReached } = progressOf(goal, entries)
    const { reachedOn, level, levels } = goal
    if (reachedOn) return t('logbook.goals.reached-on', { on: formatShortDay(reachedOn, language) })
    if (level !== undefined && levels) return levels[level - 1] ?? ''
    if (wanted !== undefined) return t('logbook.goals.count', { done, wanted })
    return isReached ? t('logbook.goals.reached') : ''
  }
  return {
    heading: t('logbook.goals.title'),
    columns: [t('logbook.paper.goal'), t('logbook.paper.stand')],
    rows: goals.map((goal) => [goalText(goal, t), standOf(goal)]),
  }
}

function proceduresTable(entries: readonly Entry[], { t }: Words): Table {
  return {
    heading: t('logbook.pictures.procedures'),
    columns: [t('logbook.pictures.procedure-column'), ...roles.map((role) => t(`logbook.role.${role}`))],
    rows: summaryOf(entries).procedures.map(({ procedure, byRole }) => [
      procedureWord(procedure, wordsOf(t)),
      ...roles.map((role) => (byRole[role] === 0 ? '' : String(byRole[role]))),
    ]),
  }
}

function conversationsTable(entries: readonly Entry[], { t }: Words): Table {
  return {
    heading: t('logbook.pictures.conversations'),
    columns: [t('logbook.pictures.style-column'), t('logbook.pictures.number')],
    rows: Object.entries(summaryOf(entries).byStyle)
      .toSorted(([, a], [, b]) => b - a)
      .map(([style, number]) => [t(`logbook.style.${style}`), String(number)]),
  }
}

function absencesTable(absences: readonly Absence[], { t, language }: Words): Table {
  const day = (on: string) => formatShortDay(on, language)
  return {
    heading: t('logbook.absences.title'),
    columns: [t('logbook.paper.days'), t('logbook.absences.reason'), t('logbook.paper.working-days')],
    rows: absences
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ from, to, reason }) => [
        t('logbook.paper.days-from-to', { from: day(from), to: day(to) }),
        t(`logbook.reason.${reason}`),
        String(workingDays(from, to).length),
      ]),
  }
}

function entriesTable(entries: readonly Entry[], withNotes: boolean, { t, language }: Words): Table {
  const notesOf = ({ note, reflection = {} }: Entry): string =>
    [note, ...Object.entries(reflection).map(([prompt, said]) => `${t(`logbook.column.${prompt}`)}: ${said}`)]
      .filter(Boolean)
      .join('\n')
  return {
    heading: t('logbook.paper.entries'),
    columns: [
      t('logbook.column.on'),
      t('logbook.column.what'),
      t('logbook.paper.supervised'),
      ...(withNotes ? [t('logbook.paper.words')] : []),
    ],
    rows: entries.map((entry) => [
      formatShortDay(entry.on, language),
      entryText(entry, t),
      besideText(entry, t),
      ...(withNotes ? [notesOf(entry)] : []),
    ]),
  }
}
