import { guards, type Refusal, type WishProblem } from '@famulus/domain/applications'
import { describe, expect, test } from 'vitest'
import { sessionIn } from '../session/session.testing.ts'
import { type RefusalNames, refusalText, wishProblemText } from './refusal-text.ts'

const names: RefusalNames = {
  nameOf: (id) => ({ cardiology: 'Cardiology', cv: 'CV', transcript: 'Transcript' })[id] ?? id,
  timeZone: 'Europe/Berlin',
}
const noon = Date.UTC(2026, 10, 22, 12)
const seat = { offering: 'cardiology', startsOn: '2027-03-01', weeks: 4 }
const tooShort = { code: 'too_short', field: 'wishes.0.dates.0.weeks', given: 1, least: 4 } as const
const taken: Refusal = { refused: 'seat_taken', seat }

const cases: readonly (readonly [Refusal, string, string])[] = [
  [{ refused: 'not_found' }, 'There is no such application.', 'Diese Bewerbung gibt es nicht.'],
  [
    { refused: 'wrong_state', state: 'under_review', open: ['withdraw'] },
    'This is not possible now. The application is here: Under review. Possible: Withdraw.',
    'Das geht jetzt nicht. Stand der Bewerbung: In Prüfung. Möglich: Zurückziehen.',
  ],
  [
    { refused: 'wrong_state', state: 'completed', open: [] },
    'This is not possible now. The application is here: Stay completed. Nothing can be done at the moment.',
    'Das geht jetzt nicht. Stand der Bewerbung: Aufenthalt abgeschlossen. Im Moment ist nichts zu tun.',
  ],
  [
    { refused: 'wrong_actor', by: ['host', 'site'] },
    'This is for somebody else to do: host and hospital of the stay.',
    'Das ist Sache von anderen: Gastgeber und Krankenhaus des Aufenthalts.',
  ],
  [
    { refused: 'decision_missing', decisions: ['offered', 'waitlisted'] },
    'Say what is decided: Offer and On the waiting list.',
    'Es fehlt, wie entschieden wird: Angebot und Auf der Warteliste.',
  ],
  [
    { refused: 'reason_missing', reasons: ['no-seat', 'lot'] },
    'Give a reason: no place left and not drawn.',
    'Es fehlt ein Grund: kein Platz frei und nicht ausgelost.',
  ],
  [
    { refused: 'reason_unknown', given: 'lot', reasons: [] },
    '“not drawn” is no reason here. No reason is needed.',
    '„nicht ausgelost“ ist hier kein Grund. Ein Grund ist nicht nötig.',
  ],
  [
    { refused: 'endorsement_missing' },
    'The host asks for an endorsement by the home school. Request it first.',
    'Der Gastgeber verlangt eine Bestätigung der Heimathochschule. Sie ist zuerst anzufragen.',
  ],
  [
    { refused: 'window_not_open', opensMs: noon },
    'Applications open on 22 November 2026 at 13:00 CET.',
    'Bewerbungen sind ab 22. November 2026 um 13:00 MEZ möglich.',
  ],
  [
    { refused: 'window_closed', closedMs: noon },
    'Applications closed on 22 November 2026 at 13:00 CET.',
    'Bewerbungen waren bis 22. November 2026 um 13:00 MEZ möglich.',
  ],
  [
    { refused: 'documents_missing', missing: ['cv', 'transcript'] },
    '2 things are still missing or out of date: CV and Transcript.',
    '2 Dinge fehlen noch oder sind abgelaufen: CV und Transcript.',
  ],
  [
    { refused: 'limits_exceeded', problems: [tooShort] },
    'The wishes do not fit what the host allows. Wish 1: 1 week, the host asks for at least 4.',
    'Die Wünsche passen nicht zu dem, was der Gastgeber erlaubt. Wunsch 1: 1 Woche, der Gastgeber verlangt mindestens 4.',
  ],
  [
    { refused: 'deadline_passed', dueMs: noon },
    'The deadline was 22 November 2026 at 13:00 CET.',
    'Die Frist war 22. November 2026 um 13:00 MEZ.',
  ],
  [
    { refused: 'not_due', dueMs: noon },
    'The deadline is only 22 November 2026 at 13:00 CET.',
    'Die Frist ist erst 22. November 2026 um 13:00 MEZ.',
  ],
  [{ refused: 'not_due' }, 'There is no deadline here.', 'Hier gibt es keine Frist.'],
  [
    { refused: 'not_wished', wished: [seat] },
    'This elective at this time was not wished for. Wished for: Cardiology, from 1 March 2027, 4 weeks.',
    'Dieses Angebot in dieser Zeit wurde nicht gewünscht. Gewünscht: Cardiology, ab 1. März 2027, 4 Wochen.',
  ],
  [
    taken,
    'All places are taken: Cardiology, from 1 March 2027, 4 weeks.',
    'Alle Plätze sind vergeben: Cardiology, ab 1. März 2027, 4 Wochen.',
  ],
  [
    { refused: 'earlier_tier_waits', seat, waiting: 2 },
    '2 applications of an earlier group wait for this place: Cardiology, from 1 March 2027, 4 weeks.',
    '2 Bewerbungen einer früheren Gruppe warten auf diesen Platz: Cardiology, ab 1. März 2027, 4 Wochen.',
  ],
  [
    { refused: 'tasks_open', tasks: ['transcript'] },
    'One task is still open: Transcript.',
    'Eine Aufgabe ist noch offen: Transcript.',
  ],
  [
    { refused: 'not_begun', startsOn: '2027-03-01' },
    'The stay only begins on 1 March 2027.',
    'Der Aufenthalt beginnt erst am 1. März 2027.',
  ],
  [
    { refused: 'not_over', endsOn: '2027-03-28' },
    'The stay lasts until 28 March 2027.',
    'Der Aufenthalt dauert bis 28. März 2027.',
  ],
]

describe('a refusal in words', () => {
  test.each(cases.map(([refusal, ...texts]) => [refusal.refused, refusal, ...texts] as const))(
    '%s',
    (_, refusal, english, german) => {
      expect(refusalText(refusal, sessionIn('en'), names)).toBe(english)
      expect(refusalText(refusal, sessionIn('de'), names)).toBe(german)
    },
  )

  test('every guard of the table is among them', () => {
    const tried = new Set(cases.map(([{ refused }]) => refused))
    expect(guards.filter((guard) => !tried.has(guard))).toEqual([])
  })
})

describe('what is wrong with a wish', () => {
  test.each<[WishProblem, string, string]>([
    [
      { code: 'no_wish', field: 'wishes', given: 0 },
      'At least one elective has to be wished for.',
      'Mindestens ein Wunsch ist nötig.',
    ],
    [
      { code: 'too_many_wishes', field: 'wishes', given: 3, most: 2 },
      'Wishes: 3 wishes, the host allows 2.',
      'Wünsche: 3 Wünsche, der Gastgeber erlaubt 2.',
    ],
    [
      { code: 'too_many_dates', field: 'wishes.0.dates', given: 3, most: 2 },
      'Wish 1: 3 dates, the host allows 2.',
      'Wunsch 1: 3 Termine, der Gastgeber erlaubt 2.',
    ],
    [
      { code: 'too_many_applications', field: 'applications', given: 3, most: 2 },
      'With this one there would be 3 open applications, the host allows 2.',
      'Mit dieser wären es 3 offene Bewerbungen, der Gastgeber erlaubt 2.',
    ],
    [
      { code: 'too_long', field: 'wishes.0.dates.0.weeks', given: 9, most: 8 },
      'Wish 1: 9 weeks, the host allows at most 8.',
      'Wunsch 1: 9 Wochen, der Gastgeber erlaubt höchstens 8.',
    ],
    [
      { code: 'same_twice', field: 'wishes.1.dates.0', given: 'cardiology 2027-03-01' },
      'Wish 2: cardiology 2027-03-01 is wished for twice.',
      'Wunsch 2: cardiology 2027-03-01 ist doppelt gewünscht.',
    ],
    [
      {
        code: 'start_not_offered',
        field: 'wishes.0.dates.0.startsOn',
        given: '2027-03-01',
        next: '2027-03-08',
      },
      'Wish 1: the host has no start on 1 March 2027. The next one is 8 March 2027.',
      'Wunsch 1: am 1. März 2027 beginnt beim Gastgeber nichts. Der nächste Beginn ist 8. März 2027.',
    ],
    [
      { code: 'start_not_offered', field: 'wishes.0.dates.0.startsOn', given: '2027-03-01' },
      'Wish 1: the host has no start on 1 March 2027. No later one is known.',
      'Wunsch 1: am 1. März 2027 beginnt beim Gastgeber nichts. Ein späterer Beginn ist nicht bekannt.',
    ],
    [
      {
        code: 'start_too_soon',
        field: 'wishes.0.dates.0.startsOn',
        given: '2027-03-01',
        earliest: '2027-03-08',
      },
      'Wish 1: 1 March 2027 is too soon, the earliest start is 8 March 2027.',
      'Wunsch 1: 1. März 2027 ist zu früh, der früheste Beginn ist 8. März 2027.',
    ],
  ])('%j', (problem, english, german) => {
    expect(wishProblemText(problem, sessionIn('en'))).toBe(english)
    expect(wishProblemText(problem, sessionIn('de'))).toBe(german)
  })
})
