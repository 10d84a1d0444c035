import { expect, test } from 'vitest'
import { findings, type Written } from './rulebook.testing.ts'
import type { CheckedCalendar, CheckedRulebook } from './rulebook.ts'

const standing = { kind: 'good-standing' }
const elective = (params: Written): Written => ({ needs: { kind: 'elective', ...params } })
const withWindow = (hasApplication: boolean): CheckedCalendar => ({
  hasApplication,
  momentsAt: () => {
    throw new Error('nobody asks for days')
  },
})
const reading = (needs: Written): Written => ({
  needs: standing,
  otherReadings: [{ says: 'older page', needs, source: 'page' }],
})

test.each<[string, Written[], Partial<CheckedRulebook>, string[]]>([
  ['a site of the list', [elective({ sites: ['east'] })], { sites: ['east', 'west'] }, []],
  [
    'a site that is not on the list',
    [elective({ notSites: ['west', 'south'] })],
    { sites: ['east', 'west'] },
    ['references.unknown-site at r1.needs.notSites.1'],
  ],
  ['a site where none are listed', [elective({ sites: ['south'] })], {}, []],
  ['a route of the list', [elective({ routes: ['portal'] })], { routes: ['portal'] }, []],
  [
    'a route that is not on the list',
    [{ needs: standing, when: { kind: 'elective', routes: ['ifmsa'] } }],
    { routes: ['portal'] },
    ['references.unknown-route at r1.when.routes.0'],
  ],
  [
    'a conflict over a requirement',
    [{ needs: standing, covers: ['older'] }],
    { conflicts: [[], ['r1', 'older']] },
    [],
  ],
  [
    'a conflict over a requirement that is not there',
    [{ needs: standing }],
    { conflicts: [[], ['r1', 'r2']] },
    ['references.missing-requirement at conflicts.1.requirements.1'],
  ],
  ['mixed up with another', [], { mixedUpWith: ['us-other'], rulebooks: new Set(['us-other']) }, []],
  [
    'mixed up with one that is not there',
    [],
    { mixedUpWith: ['us-other'], rulebooks: new Set(['us-host']) },
    ['references.missing-programme at mixedUpWith.0.programme'],
  ],
  [
    'of a host that is not there',
    [],
    { sameHost: 'us-other', rulebooks: new Set(['us-host']) },
    ['references.missing-programme at host'],
  ],
  [
    'a window in the calendar',
    [{ needs: { kind: 'application-window' } }],
    { calendar: withWindow(true) },
    [],
  ],
  [
    'a window that is not in the calendar',
    [{ needs: { kind: 'application-window' } }],
    { calendar: withWindow(false) },
    ['references.no-window at r1.needs'],
  ],
  [
    'a window without a calendar',
    [{ needs: { kind: 'application-window' } }],
    {},
    ['references.no-window at r1.needs'],
  ],
  ['another reading', [reading({ kind: 'enrolment', enrolled: true })], {}, []],
  ['the same reading again', [reading(standing)], {}, ['references.same-reading at r1.otherReadings.0']],
  [
    'the same reading in other words',
    [
      reading({
        kind: 'all',
        of: [standing, { kind: 'any', of: [standing, { kind: 'stay-length', minWeeks: 4 }] }],
      }),
    ],
    {},
    ['references.same-reading at r1.otherReadings.0'],
  ],
])('%s', (_, written, extra, expected) => {
  expect(findings(written, extra)).toEqual(expected)
})
