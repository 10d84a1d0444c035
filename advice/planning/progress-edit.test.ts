import { expect, test } from 'vitest'
import { type ProgressEntry, progressEdit, progressTakenBack } from './progress-edit.ts'

const apply = { programme: 'us-yale', task: 'apply' }
const done = { ...apply, done: '2026-12-01' }
const waiting = { ...apply, waitingFor: 'registrar' }
const elsewhere = { ...apply, programme: 'gb-oxford', skipped: 'sent last year' }

const told: [string, readonly ProgressEntry[] | undefined, ReturnType<typeof progressEdit>][] = [
  ['the first word begins the list', undefined, ['progress', [done]]],
  ['a task of which nothing was told is added', [elsewhere], ['progress.1', done]],
  ['what was told of the task is replaced', [waiting, elsewhere], ['progress.0', done]],
  ['of two entries that which counts is replaced', [waiting, elsewhere, waiting], ['progress.2', done]],
]
test.each(told)('%s', (_, known, expected) => {
  expect(progressEdit(known, done)).toEqual(expected)
})

const takenBack: [string, readonly ProgressEntry[], ReturnType<typeof progressTakenBack>][] = [
  ['the last entry takes the list with it', [done], ['progress', undefined]],
  ['both entries for a task go, those of others stay', [done, elsewhere, waiting], ['progress', [elsewhere]]],
]
test.each(takenBack)('%s', (_, known, expected) => {
  expect(progressTakenBack(known, apply)).toEqual(expected)
})
