import { expect, test } from 'vitest'
import { answerTimes, middleOf } from './answer-time.testing.ts'
import { withManyProgrammes } from './many-programmes.testing.ts'
import { asStudent, figure, setStage } from './stage.testing.ts'

// The time depends on the machine, so it is printed and not asserted.

const { enter } = setStage()

test('an answer moves the map, the counts and the list of 50,000 programmes', async () => {
  const context = await enter()
  const page = await context.newPage()
  const number = await withManyProgrammes(page)
  await page.goto('/')
  await asStudent(page)
  const times = await answerTimes(page)
  figure(
    `the same with ${number.toLocaleString('en')} generated programmes (under 100 ms)`,
    `${middleOf(times)} ms`,
  )
  expect(number).toBe(50_000)
  expect(times.every((time) => time > 0)).toBe(true)
})
