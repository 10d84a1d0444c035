import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { nearest } from '@famulus/domain/profile'
import { dayOf, parseSpan } from '@famulus/domain/time'
import { type Language, languages } from '@famulus/messages'
import { terminalLanguage } from './language.ts'
import { type Refusal, refusal } from './refusal.ts'

export type Option = {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  readonly value?: string
  readonly help: string
}
export type Options = Readonly<Record<string, Option>>
export type Parsed = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

export const commonOptions: Options = {
  profile: {
    type: 'string',
    short: 'p',
    value: 'FILE',
    help: 'the profile, YAML or JSON (default: profile.yaml here)',
  },
  lang: { type: 'string', value: 'en|de', help: 'language of the output (default: that of the terminal)' },
  today: { type: 'string', value: 'DATE', help: 'count from this day instead of today' },
  json: { type: 'boolean', help: 'print JSON for programs' },
}

/** Parses what stands after the command. Throws a Refusal that names the option. */
export function parseOptions(options: Options, args: readonly string[]): Parsed {
  const config: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h' } }
  for (const [name, { type, short }] of Object.entries(options))
    config[name] = short ? { type, short } : { type }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: config,
      allowPositionals: true,
      strict: true,
    })
    return { values: values as Parsed['values'], positionals }
  } catch (error) {
    throw unreadable(error, options)
  }
}

/** Node names the option in quotes, in English; what is wrong with it is told by the code of the error. */
function unreadable(error: unknown, options: Options): Refusal {
  const { code, message } = error as NodeJS.ErrnoException // parseArgs throws errors of Node
  const why =
    code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
      ? 'option-unknown'
      : code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
        ? 'option-value'
        : undefined
  const option = /'(?:-\w, )?(-[^'\s]*)/.exec(message)?.[1]
  if (!why || !option) throw error
  const names = Object.keys(options).map((name) => `--${name}`)
  return refusal(why, { option, options: names.join(', ') || '--help' })
}

/** What was given, as it was typed. */
const given = (name: string, value: string): string => `--${name} ${value}`

export const text = (parsed: Parsed, name: string): string | undefined => {
  const value = parsed.values[name]
  return typeof value === 'string' ? value : undefined
}

/** A list such as `--country DE,US`. */
export const list = (parsed: Parsed, name: string): string[] | undefined =>
  text(parsed, name)
    ?.split(',')
    .map((item) => item.trim())
    .filter(Boolean)

/** One exact day. Throws a Refusal for anything else. */
export function day(parsed: Parsed, name: string): number | undefined {
  const value = text(parsed, name)
  return value === undefined ? undefined : dayIn(value, name)
}

/** Several days such as `2027-03-01,2027-04-05`; none when the option is not there. */
export const daysOf = (parsed: Parsed, name: string): number[] =>
  (list(parsed, name) ?? []).map((value) => dayIn(value, name))

function dayIn(value: string, name: string): number {
  const span = parseSpan(value)
  if (!span || span.lo !== span.hi) throw refusal('not-a-day', { given: given(name, value) })
  return span.lo
}

export function wholeNumber(parsed: Parsed, name: string, least: number, most: number): number | undefined {
  const value = text(parsed, name)
  if (value === undefined) return undefined
  const number = Number(value)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw refusal('not-a-number', { given: given(name, value), least, most })
}

/** Next to a good guess, a list that is longer than two lines helps nobody. */
const LONGEST_LIST = 200

export function oneOf<Choice extends string>(
  name: string,
  values: readonly string[],
  choices: readonly Choice[],
): Choice[] {
  return values.map((value) => {
    const found = choices.find((choice) => choice === value)
    if (found) return found
    const near = nearest(value, choices)
    const all = choices.join(', ')
    if (!near) throw refusal('no-choice', { given: given(name, value), all })
    throw refusal(all.length > LONGEST_LIST ? 'near-choice' : 'near-choice-of', {
      given: given(name, value),
      near,
      all,
    })
  })
}

/** --lang, else the terminal's language, else English. */
export function languageOf(parsed: Parsed): Language {
  const asked = text(parsed, 'lang')
  if (asked !== undefined) return oneOf('lang', [asked], languages)[0] ?? 'en'
  return terminalLanguage()
}

/** The wished first day. Throws a Refusal for one that has passed. */
export function startOf(parsed: Parsed): number | undefined {
  const start = day(parsed, 'start')
  if (start !== undefined && start < todayOf(parsed))
    throw refusal('start-passed', { given: given('start', text(parsed, 'start') ?? '') })
  return start
}

export const todayOf = (parsed: Parsed): number =>
  day(parsed, 'today') ?? dayOf(new Date().toISOString().slice(0, 10))
