import { expect, test } from 'vitest'
import { readFramework } from '../../domain/logbook/framework.ts'
import { rowsOfFile } from './framework-file.ts'

const goals = [
  { id: 'a', depth: 0, goal: { label: 'Skills, simple' } },
  { id: 'b', depth: 1, goal: { label: 'Sutures', group: 'Skills, simple', times: 5 } },
]

test.each([
  ['commas', 'id,parent,label.en,times\na,,"Skills, simple",\nb,a,Sutures,5\n'],
  ['semicolons', '\uFEFFid;parent;label.en;times\r\na;;Skills, simple;\r\nb;a;Sutures;5'],
  [
    'JSON',
    '{"goals":[{"id":"a","label.en":"Skills, simple"},{"id":"b","parent":"a","label.en":"Sutures","times":5}]}',
  ],
])('a framework with %s is read', (_, text) => {
  expect(readFramework(rowsOfFile(text), 'en')).toEqual({ goals })
})

test('what is neither says so', () => {
  expect(() => rowsOfFile('{"goals":')).toThrow()
  expect(() => rowsOfFile('id,label.en\n"a,b')).toThrow(/[Qq]uote/)
})
