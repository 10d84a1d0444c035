import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeWordOf, tailOfCodeWord } from './code-word.ts'

test.each([
  ['019ab3c4-0000-7000-8000-000000000000', '0000-0000'],
  ['019ab3c4-0000-7000-8000-00ffffffffff', 'ZZZZ-ZZZZ'],
  ['019ab3c4-0000-7000-8000-120000000001', '0000-0001'],
])('%s is %s', (id, word) => expect(codeWordOf(id)).toBe(word))

test('a code word leads back to the end of the id, however it is typed', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const word = codeWordOf(id)
      expect(word).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
      for (const typed of [word, word.toLowerCase(), word.replace('-', ' '), word.replace('-', '')])
        expect(tailOfCodeWord(typed)).toBe(id.slice(-10))
    }),
  )
  expect(tailOfCodeWord('ooii-llll')).toBe(tailOfCodeWord('0011-1111'))
})

test.each(['', 'Mustermann', 'K7F2-QX9', 'K7F2-QX9MM', 'K7F2-QX9U'])('%o is no code word', (typed) =>
  expect(tailOfCodeWord(typed)).toBeUndefined(),
)
