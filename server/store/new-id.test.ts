import { expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from './new-id.ts'

test('an id is a UUID of version 7 and begins with its instant', () => {
  expect(z.uuidv7().safeParse(newId()).success).toBe(true)
  // The example of RFC 9562, appendix A.6.
  expect(newId(Date.parse('2022-02-22T19:22:22Z'))).toMatch(/^017f22e2-79b0-7/)
})

test('what is made later sorts later', () => {
  const ids = Array.from({ length: 100 }, (_, ms) => newId(1_800_000_000_000 + ms))
  expect([...ids].sort()).toEqual(ids)
})
