import { entriesIn, type KeptRecord, procedureWord, type WordOf } from './entry-table.ts'
import { isProcedure } from './procedures.ts'
import type { Entry } from './records.ts'

type Words = Readonly<Record<string, string>>

/** A statement of xAPI 1.0.3 about one entry. */
export type Statement = {
  readonly id: string
  readonly actor: {
    readonly objectType: 'Agent'
    readonly account: { readonly homePage: string; readonly name: string }
  }
  readonly verb: { readonly id: string; readonly display: Words }
  readonly object: {
    readonly objectType: 'Activity'
    readonly id: string
    readonly definition: { readonly type: string; readonly name: Words }
  }
  readonly result?: { readonly duration: string }
  readonly context: { readonly platform: string; readonly extensions: Readonly<Record<string, unknown>> }
  readonly timestamp: string
}

/** `site`: the address of the server, to which the names of verbs and activities belong. */
export type Telling = {
  readonly site: string
  readonly studentId: string
  readonly wordsOf: Readonly<Record<string, WordOf>>
}

/**
 * A logbook for a learning record store. An account stands for the student, and no free text goes along: such a store is
 * read by more people than the student chose. A statement has the id of its entry, so that it is not stored twice.
 */
export const statementsOf = (records: readonly KeptRecord[], telling: Telling): Statement[] =>
  entriesIn(records).map(({ recordId, entry }) => statementOf(recordId, entry, telling))

function statementOf(id: string, entry: Entry, { site, studentId, wordsOf }: Telling): Statement {
  const named = (word: (wordOf: WordOf) => string): Words =>
    Object.fromEntries(Object.entries(wordsOf).map(([language, wordOf]) => [language, word(wordOf)]))
  const did = didOf(entry)
  return {
    id,
    actor: { objectType: 'Agent', account: { homePage: site, name: studentId } },
    verb: { id: `${site}/xapi/verbs/${did}`, display: named((wordOf) => wordOf(`verb.${did}`)) },
    object: {
      objectType: 'Activity',
      id: `${site}/xapi/activities/${activityOf(entry)}`,
      definition: {
        type: `${site}/xapi/activity-types/${entry.what}`,
        name: named((wordOf) => nameOf(entry, wordOf)),
      },
    },
    ...(entry.minutes === undefined ? {} : { result: { duration: `PT${entry.minutes}M` } }),
    context: { platform: 'Famulus', extensions: extensionsOf(entry, site) },
    // A statement asks for an instant and an entry knows its day: at noon it is that day almost everywhere.
    timestamp: `${entry.on}T12:00:00.000Z`,
  }
}

const didOf = (entry: Entry): string => {
  if (entry.what === 'procedure') return entry.role
  return entry.what === 'conversation' ? entry.part : 'attended'
}

/** A procedure in own words is free text, and stays with the student. */
const activityOf = (entry: Entry): string => {
  if (entry.what !== 'procedure') return entry.what
  return `procedure/${isProcedure(entry.procedure) ? entry.procedure : 'other'}`
}

const nameOf = (entry: Entry, wordOf: WordOf): string =>
  entry.what === 'procedure' && isProcedure(entry.procedure)
    ? procedureWord(entry.procedure, wordOf)
    : wordOf(`what.${entry.what}`)

function extensionsOf(entry: Entry, site: string): Record<string, unknown> {
  const said = {
    setting: entry.setting,
    'age-band': 'ageBand' in entry ? entry.ageBand : undefined,
    styles: entry.what === 'conversation' ? entry.styles : undefined,
    patients: entry.what === 'rounds' ? entry.patients : undefined,
  }
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) =>
      value === undefined ? [] : [[`${site}/xapi/extensions/${name}`, value]],
    ),
  )
}
