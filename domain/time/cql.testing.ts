import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import * as time from './index.ts'

/** A test of the CQL suite: an expression and the value it must have, as texts. */
export interface CqlCase {
  readonly name: string
  readonly expression: string
  readonly output: string
}

const text = z.union([z.string(), z.object({ '#text': z.string() }).transform((node) => node['#text'])])
const suite = z.object({
  tests: z.object({
    group: z.array(
      z.object({
        test: z.array(z.object({ '@_name': z.string(), expression: text, output: z.array(text).optional() })),
      }),
    ),
  }),
})

/** Every test of a file of cqframework/cql-tests; those that must fail have no output. */
export function readCqlCases(xml: string): CqlCase[] {
  const listed = ['group', 'test', 'output']
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    isArray: (name) => listed.includes(name),
  })
  return suite.parse(parser.parse(xml)).tests.group.flatMap(({ test }) =>
    test.map(({ '@_name': name, expression, output = [] }) => ({
      name,
      expression,
      output: output.join(),
    })),
  )
}

const precision = '(?:year|month|day)'
const phrases = `same (?:${precision} )?(?:as|or before|or after)|on or before|on or after|before|after`
const relation = `(?:${phrases})(?: ${precision} of)?|[<>]=?|=`
const comparison = new RegExp(`^(.+?) (${relation}) (.+)$`)
const literal =
  /^(?:Date(?:Time)?\((\d{4})(?:, ?(\d\d?))?(?:, ?(\d\d?))?\)|@(\d{4})(?:-(\d\d))?(?:-(\d\d))?T?)/
const steps = /^(?: [+-] \d+ (?:year|month|week|day)s?)*$/

/**
 * The value of an expression made of dates, whole years to days added to them, and at most one comparison:
 * 'true', 'false', 'null' or a span as `formatSpan` writes it. Undefined if it has anything else in it.
 */
export function evaluateCql(expression: string): string | undefined {
  // Any day will do for today.
  const plain = expression.trim().replace(/\s+/g, ' ').replaceAll('Today()', '@2026-11-22')
  const [, left = plain, phrase, right = plain] = comparison.exec(plain) ?? []
  const [a, b] = [evaluateDate(left), evaluateDate(right)]
  if (!a || !b) return undefined
  return phrase === undefined ? time.formatSpan(a) : String(compare(a, b, phrase) ?? null)
}

/** Does it add less than the date is known to, as 'Date(2014) + 25 months'? CQL rounds such an amount. */
export function isFinerThanDate(expression: string): boolean {
  const [, unit] = /[+-] \d+ (year|month|week|day)/.exec(expression) ?? []
  if (/^Date(Time)?\(\d+\)/.test(expression)) return unit !== 'year'
  return /^Date(Time)?\(\d+, ?\d+\)/.test(expression) && (unit === 'week' || unit === 'day')
}

function evaluateDate(operand: string): time.Span | undefined {
  const [found, ...parts] = literal.exec(operand) ?? []
  if (found === undefined || !steps.test(operand.slice(found.length))) return undefined
  const iso = parts.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))
  const start = time.parseSpan(iso.join('-'))
  return (
    start && [...operand.slice(found.length).matchAll(/([+-]) (\d+) (\w+?)s?(?= |$)/g)].reduce(step, start)
  )
}

function step(span: time.Span, [, sign, amount, unit]: RegExpExecArray): time.Span {
  // "The last day of the resulting month is returned": CQL appendix B, Add.
  return time.shiftSpan(span, { [`${unit}s`]: Number(`${sign}${amount}`) }, 'down')
}

function compare(a: time.Span, b: time.Span, phrase: string): boolean | undefined {
  const by = (['year', 'month', 'day'] as const).find((unit) => phrase.includes(unit)) ?? 'day'
  const earlier = phrase.includes('before') || phrase.startsWith('<')
  const later = phrase.includes('after') || phrase.startsWith('>')
  if (!earlier && !later) return time.sameDay(a, b, by)
  if (phrase.includes('or ') || phrase.endsWith('='))
    return (earlier ? time.atOrBefore : time.atOrAfter)(a, b, by)
  return (earlier ? time.before : time.after)(a, b, by)
}
