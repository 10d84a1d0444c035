import { type Axis, columnOf, type Pair } from '@famulus/advice/planning'
import type { Day } from '@famulus/domain/time'
import { dim } from '../../terminal/style.ts'

const faint = '·▒│'

/** The days of a task in columns; `paint` is for what counts, the rest is faint. */
export function bar(
  { typical, worst }: Pair,
  axis: Axis,
  today: Day,
  paint: (text: string) => string,
): string {
  const cells: string[] = Array.from({ length: axis.columns }, () => ' ')
  const draw = (sign: string, from: Day, until: Day = from) => {
    for (let column = columnOf(from, axis); column <= columnOf(until, axis); column += 1) cells[column] = sign
  }
  draw('│', today)
  if (worst.latest && worst.latest.done > worst.earliest.done)
    draw('·', worst.earliest.done, worst.latest.done)
  else if (typical.latest && typical.latest.done > typical.earliest.done)
    draw('·', typical.earliest.done, typical.latest.done)
  if (worst.earliest.done > typical.earliest.done) draw('▒', typical.earliest.done, worst.earliest.done)
  const { begins, done } = typical.earliest
  if (done > begins) draw('█', begins, done)
  else draw(typical.task.lead ? '◆' : '?', begins)
  return cells.map((sign) => (faint.includes(sign) ? dim(sign) : sign === ' ' ? sign : paint(sign))).join('')
}
