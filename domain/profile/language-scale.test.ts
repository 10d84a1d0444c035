import { expect, test } from 'vitest'
import { testVersion } from './language-checks.ts'

test.each([
  ['taken on the last day of the old scale', { taken: '2026-01-20', overall: 100 }, 'toefl-ibt-2023'],
  ['taken on the first day of the new scale', { taken: '2026-01-21', overall: 5 }, 'toefl-ibt-2026'],
  ['the date decides, whatever the score', { taken: '2025', overall: 5 }, 'toefl-ibt-2023'],
  ['no date, but the new scale ends at 6', { overall: 92 }, 'toefl-ibt-2023'],
  ['no date, but the old scale has no halves', { overall: 5.5 }, 'toefl-ibt-2026'],
  [
    'a year that straddles, decided by a section',
    { taken: 2026, overall: 5, reading: 4.5 },
    'toefl-ibt-2026',
  ],
  ['a year that straddles, decided by the score', { taken: 2026, overall: 110 }, 'toefl-ibt-2023'],
  ['no date, and a score that both have', { overall: 5 }, undefined],
  ['no date, and a score that neither has', { overall: 130 }, undefined],
  ['no date and no score', {}, undefined],
])('TOEFL iBT, %s', (_, record, version) => {
  expect(testVersion({ test: 'toefl-ibt', ...record })).toBe(version)
})

test('a test with one scale is what it is called', () => {
  expect(testVersion({ test: 'ielts', overall: 7.5 })).toBe('ielts')
})
