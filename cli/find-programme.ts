import { nearest } from '@famulus/domain/profile'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import { Refusal } from './refusal.ts'
import type { Session } from './session.ts'

/** By id; a part of the id or name is enough when it fits one programme only. */
export function findProgramme(asked: string, { catalogue: { programmes } }: Session): CompiledProgramme {
  const exact = programmes.find(({ programme }) => programme.id === asked)
  if (exact) return exact
  const wanted = asked.toLowerCase()
  const near = programmes.filter(({ programme: { id, name, city } }) =>
    [id, name, city ?? ''].some((text) => text.toLowerCase().includes(wanted)),
  )
  const [only, second] = near
  if (only && !second) return only
  const ids =
    near.length > 0
      ? near.map(({ programme }) => programme.id)
      : [
          nearest(
            asked,
            programmes.map(({ programme }) => programme.id),
          ) ?? 'us-harvard',
        ]
  throw new Refusal(
    `There is no programme "${asked}". Did you mean: ${ids.slice(0, 8).join(', ')}?\nAll of them: famulus catalogue coverage`,
  )
}
