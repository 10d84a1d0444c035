import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calendarText, eventsIn, type PlanEvent, revised, uidOf } from '@famulus/advice/planning'
import { dayOf, isoOf } from '@famulus/domain/time'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { afterAll, describe, expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { readCalendar, writeCalendar } from './calendar-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'famulus-calendar-'))
afterAll(() => rmSync(folder, { recursive: true }))

const stamp = Date.parse('2026-11-22')
const visa: PlanEvent = {
  uid: uidOf('us-yale', 'visas-us-b1'),
  summary: 'Entry: B-1 (Yale)',
  description: 'Begin by 12 April 2027; that is in time even at worst.\nLength: 28 days, at worst 56.',
  categories: ['us-yale', 'entry'],
  from: dayOf('2027-04-12'),
  until: dayOf('2027-06-08'),
  status: 'CONFIRMED',
  alarmDays: [14, 3],
  isBusy: false,
  sequence: 0,
  stamp,
}
const { sequence: _, stamp: __, ...freshVisa } = visa

// Control characters have no place in a text value (RFC 5545, 3.3.11).
const words = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !/\p{Cc}/u.test(text))
const lines = fc.array(words, { maxLength: 4 }).map((all) => all.join('\n'))
const anyEvent: fc.Arbitrary<PlanEvent> = fc
  .record({
    task: fc.string({ minLength: 1 }),
    summary: words,
    description: lines,
    from: fc.integer({ min: 20_000, max: 25_000 }),
    days: fc.integer({ min: 1, max: 400 }),
    status: fc.constantFrom('CONFIRMED', 'CANCELLED'),
    alarmDays: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
    isBusy: fc.boolean(),
    sequence: fc.nat(50),
    stampDay: fc.integer({ min: 20_000, max: 25_000 }),
  })
  .map(({ task, from, days, stampDay, ...event }) => ({
    ...event,
    uid: uidOf('us-yale', task),
    categories: ['us-yale', 'entry'],
    from,
    until: from + days,
    stamp: Date.parse(isoOf(stampDay)),
  }))
const anyEvents = fc.uniqueArray(anyEvent, { maxLength: 5, selector: ({ uid }) => uid })

function daysBefore(alarm: ICAL.Component): number {
  const trigger = alarm.getFirstPropertyValue('trigger')
  return trigger instanceof ICAL.Duration ? -trigger.toSeconds() / 86_400 : Number.NaN
}

describe('any calendar', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        expect(eventsIn(calendarText(events))).toEqual(events)
      }),
    )
  })

  test('says the same to another parser', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const calendar = new ICAL.Component(ICAL.parse(calendarText(events)))
        const seen = calendar.getAllSubcomponents('vevent').map((component) => {
          const { uid, summary, description, startDate, endDate, sequence } = new ICAL.Event(component)
          const alarms = component.getAllSubcomponents('valarm')
          return {
            uid,
            summary: summary ?? '',
            description: description ?? '',
            days: [startDate, endDate].map((time) => [time.isDate, time.toString()]),
            sequence,
            status: component.getFirstPropertyValue('status'),
            stamp: component.getFirstPropertyValue('dtstamp')?.toString(),
            alarmDays: alarms.map(daysBefore),
          }
        })
        expect(seen).toEqual(
          events.map(({ uid, summary, description, from, until, sequence, status, alarmDays, stamp }) => ({
            uid,
            summary,
            description,
            days: [from, until].map((day) => [true, isoOf(day)]),
            sequence,
            status,
            stamp: new Date(stamp).toISOString().replace('.000', ''),
            alarmDays,
          })),
        )
      }),
    )
  })

  test('has lines of at most 75 characters that end in CR LF', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const text = calendarText(events)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        expect(text.split('\r\n').filter((line) => line.length > 75)).toEqual([])
      }),
    )
  })
})

describe('a block', () => {
  const at = { programme: 'us-yale', stamp: stamp + 86_400_000 }

  test('that is new begins with revision 0', () => {
    expect(revised([], [freshVisa], at)).toEqual([{ ...visa, stamp: at.stamp }])
  })

  test('that has not changed stays as it was', () => {
    expect(revised([visa], [freshVisa], at)).toEqual([visa])
  })

  test('that has changed has the next revision', () => {
    const moved = { ...freshVisa, from: visa.from + 7, until: visa.until + 7 }
    expect(revised([{ ...visa, sequence: 4 }], [moved], at)).toEqual([
      { ...moved, sequence: 5, stamp: at.stamp },
    ])
  })

  test('that has vanished is cancelled once, and does not remind any more', () => {
    const once = revised([visa], [], at)
    expect(once).toEqual([{ ...visa, status: 'CANCELLED', alarmDays: [], sequence: 1, stamp: at.stamp }])
    expect(revised(once, [], { ...at, stamp: at.stamp + 1 })).toEqual(once)
  })

  test('that comes back is confirmed again', () => {
    const cancelled = revised([visa], [], at)
    expect(revised(cancelled, [freshVisa], at)[0]).toMatchObject({ status: 'CONFIRMED', sequence: 2 })
  })

  test('of another programme is not touched', () => {
    expect(revised([visa], [], { ...at, programme: 'gb-oxford' })).toEqual([visa])
  })

  test('has a name that tells nothing', () => {
    expect(uidOf('us-yale', 'visas-us-b1')).toMatch(/^[0-9a-f]{32}@famulus$/)
    expect(uidOf('us-yale', 'apply')).not.toBe(uidOf('gb-oxford', 'apply'))
  })
})

describe('a calendar file', () => {
  const file = (name: string) => join(folder, name)

  test('that is not there is empty', () => {
    expect(readCalendar(file('none.ics'))).toEqual([])
  })

  test('is read back', () => {
    writeCalendar(file('mine.ics'), [visa])
    expect(readCalendar(file('mine.ics'))).toEqual([visa])
  })

  const foreign = ICAL.stringify([
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', 'other'],
    ],
    [],
  ])
  test.each([
    ['of another program', foreign],
    ['with events of others', calendarText([visa]).replaceAll('@famulus', '@elsewhere')],
    ['that is cut off', calendarText([visa]).slice(0, 300)],
    ['with a day that is none', calendarText([visa]).replace('20270412', '2027XX12')],
    ['that is a text', 'my notes'],
  ])('%s is refused and left as it is', (_, text) => {
    writeFileSync(file('other.ics'), text)
    expect(() => readCalendar(file('other.ics'))).toThrow(Refusal)
    expect(readFileSync(file('other.ics'), 'utf8')).toBe(text)
  })
})

const samples = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'ics')
test.skipIf(!existsSync(samples))('no published calendar is taken for ours', () => {
  const files = globSync('**/*.ics', { cwd: samples })
  console.info(`${files.length} published calendars were read`)
  expect(files.filter((name) => eventsIn(readFileSync(join(samples, name), 'utf8')))).toEqual([])
})
