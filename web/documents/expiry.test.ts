import { dayOf } from '@famulus/domain/time'
import { expect, test } from 'vitest'
import { expiryOf } from './expiry.ts'

test.each([
  [null, 'none'],
  ['2026-11-21', 'expired'],
  ['2026-11-22', 'soon'],
  ['2026-12-22', 'soon'],
  ['2026-12-23', 'valid'],
] as const)('on 22 November 2026 a paper that is valid until %s is %s', (until, expiry) => {
  expect(expiryOf(until, dayOf('2026-11-22'))).toBe(expiry)
})
