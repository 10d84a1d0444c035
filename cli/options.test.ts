import { isoOf } from '@famulus/domain/time'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  commonOptions,
  day,
  languageOf,
  list,
  type Options,
  oneOf,
  type Parsed,
  parseOptions,
  startOf,
  text,
  todayOf,
  wholeNumber,
} from './options.ts'
import { Refusal } from './refusal.ts'

const options: Options = {
  ...commonOptions,
  country: { type: 'string', help: '' },
  start: { type: 'string', help: '' },
  weeks: { type: 'string', help: '' },
}
const parsed = (...args: string[]): Parsed => parseOptions(options, args)

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a command line', () => {
  test.each([
    ['nothing', [], [], {}],
    ['a file', ['a.yaml'], ['a.yaml'], {}],
    ['a value behind a space', ['--country', 'US,GB'], [], { country: 'US,GB' }],
    ['a value behind an equals sign', ['--country=US'], [], { country: 'US' }],
    ['one letter for an option', ['-p', 'a.yaml'], [], { profile: 'a.yaml' }],
    ['a switch', ['--json', 'a.yaml'], ['a.yaml'], { json: true }],
    ['help, on every command', ['-h'], [], { help: true }],
    ['what looks like an option behind two dashes', ['--', '--json'], ['--json'], {}],
  ] as const)('may hold %s', (_, args, positionals, values) => {
    const read = parsed(...args)
    expect([...read.positionals]).toEqual(positionals)
    expect({ ...read.values }).toEqual(values)
  })

  test.each([
    ['an unknown option', ['--contry', 'US'], '--contry'],
    ['an unknown letter', ['-x'], '-x'],
    ['a letter of another language', ['-é'], '-é'],
    ['an option without its value', ['--country'], '--country'],
    ['an option in place of a value', ['--country', '--json'], '--country'],
    ['a value for a switch', ['--json=yes'], '--json'],
  ])('with %s is refused by name, with what there is', (_, args, named) => {
    const message = refusalOf(() => parsed(...args))
    const [first, second] = message.split('\n')
    expect(first).toContain(named)
    expect(first).toMatch(/[^.]\.$/)
    expect(second).toBe('Options here: --profile, --lang, --today, --json, --country, --start, --weeks')
  })
})

describe('a list', () => {
  test.each([
    ['US', ['US']],
    ['US,GB', ['US', 'GB']],
    [' US , GB ,', ['US', 'GB']],
    ['', []],
  ])('%j', (value, items) => {
    expect(list(parsed('--country', value), 'country')).toEqual(items)
  })

  test('that was not given', () => {
    expect(list(parsed(), 'country')).toBeUndefined()
    expect(text(parsed(), 'country')).toBeUndefined()
  })
})

describe('a day', () => {
  test.each(['2027-03-01', '2028-02-29'])('%s', (value) => {
    expect(isoOf(day(parsed('--start', value), 'start') ?? 0)).toBe(value)
  })

  test.each([
    ['does not exist', '2027-02-29'],
    ['is a month', '2027-03'],
    ['is a month by name', 'June 2027'],
    ['is from one to another', '2027-03-01..2027-03-02'],
    ['is written the German way', '01.03.2027'],
    ['is a word', 'soon'],
    ['is empty', ''],
  ])('that %s is refused', (_, value) => {
    expect(refusalOf(() => day(parsed('--start', value), 'start'))).toBe(
      `--start ${value}: this is not a day. Write it like 2027-03-01.`,
    )
  })
})

test.each([
  ['before today', '2027-02-28', '--start 2027-02-28: this day has passed.'],
  ['today', '2027-03-01', undefined],
  ['after today', '2027-03-02', undefined],
])('a start %s', (_, start, refusal) => {
  expect(refusalOf(() => startOf(parsed('--start', start, '--today', '2027-03-01')))).toBe(refusal ?? '')
})

test('today is the day of the clock unless another is given', () => {
  expect(isoOf(todayOf(parsed('--today', '2027-03-01')))).toBe('2027-03-01')
  expect(isoOf(todayOf(parsed()))).toBe(new Date().toISOString().slice(0, 10))
})

describe('a whole number', () => {
  test.each([
    ['1', 1],
    ['52', 52],
    ['08', 8],
  ])('%s', (value, number) => {
    expect(wholeNumber(parsed('--weeks', value), 'weeks', 1, 52)).toBe(number)
  })

  test.each(['0', '53', '4.5', 'four', '-1'])('%s is refused', (value) => {
    expect(refusalOf(() => wholeNumber(parsed(`--weeks=${value}`), 'weeks', 1, 52))).toBe(
      `--weeks ${value}: give a whole number from 1 to 52.`,
    )
  })
})

describe('a choice', () => {
  const choices = ['yes', 'fixable', 'not-yet']

  test('of several', () => {
    expect(oneOf('answer', ['yes', 'not-yet'], choices)).toEqual(['yes', 'not-yet'])
  })

  test.each([
    [
      'that is near one',
      'fixabel',
      '--answer fixabel: did you mean fixable? There is yes, fixable, not-yet.',
    ],
    ['that is near none', 'perhaps', '--answer perhaps: there is only yes, fixable, not-yet.'],
  ])('%s is refused', (_, value, message) => {
    expect(refusalOf(() => oneOf('answer', [value], choices))).toBe(message)
  })
})

describe('the language', () => {
  test.each([
    ['of the option', 'de', 'en_US.UTF-8', 'de'],
    ['of a German terminal', undefined, 'de_AT.UTF-8', 'de'],
    ['of an English terminal', undefined, 'en_GB.UTF-8', 'en'],
    ['of a terminal in another language', undefined, 'fr_FR.UTF-8', 'en'],
    ['of no terminal', undefined, '', 'en'],
  ] as const)('%s', (_, option, terminal, language) => {
    vi.stubEnv('LC_ALL', terminal)
    expect(languageOf(option === undefined ? parsed() : parsed('--lang', option))).toBe(language)
  })

  test('that nobody speaks here is refused', () => {
    expect(refusalOf(() => languageOf(parsed('--lang', 'fr')))).toContain('--lang fr')
  })
})

/** What is said instead; nothing when there is no refusal. */
function refusalOf(act: () => unknown): string {
  try {
    act()
    return ''
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(error.exitCode).toBe(2)
    return error.message
  }
}
