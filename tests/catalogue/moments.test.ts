import { loadCatalogue } from '@famulus/catalogue/reading'
import { horizonOf, momentsOf, restartsOf } from '@famulus/domain/programmes'
import { anchors, dayOf, spanOf } from '@famulus/domain/time'
import { expect, test } from 'vitest'

const today = dayOf('2026-11-22')
const span = { lo: today, hi: horizonOf(today) }

test('later starts never have earlier moments, but where a season begins or has ended', () => {
  const back: string[] = []
  for (const { programme } of loadCatalogue().catalogue.programmes) {
    const restarts = new Set(restartsOf(programme.calendar, span))
    const at = (start: number) => momentsOf(programme.calendar, { today, start: spanOf(start), weeks: 4 })
    let before = at(span.lo)
    for (let day = span.lo + 1; day <= span.hi; day += 1) {
      const now = at(day)
      const earlier = before
      const goesBack = anchors.some(
        (anchor) => now[anchor].lo < earlier[anchor].lo || now[anchor].hi < earlier[anchor].hi,
      )
      if (goesBack && !restarts.has(day)) back.push(`${programme.id} ${day}`)
      before = now
    }
  }
  expect(back).toEqual([])
})
