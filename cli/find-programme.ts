import { nearest } from '@famulus/domain/profile'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import { refusal } from './refusal.ts'
import type { Session } from './session.ts'

/** By id, with or without its country; else a part of the id, name or city is enough when it fits one programme only. */
export function findProgramme(
  asked: string,
  { catalogue: { programmes } }: Pick<Session, 'catalogue'>,
): CompiledProgramme {
  const wanted = asked.toLowerCase()
  const exact =
    programmes.find(({ programme }) => programme.id === wanted) ??
    onlyOne(programmes.filter(({ programme }) => programme.id.replace(/^[a-z]{2}-/, '') === wanted))
  if (exact) return exact
  const near = programmes.filter(({ programme: { id, name, city } }) =>
    [id, name, city ?? ''].some((text) => text.toLowerCase().includes(wanted)),
  )
  const only = onlyOne(near)
  if (only) return only
  const idsOf = (some: readonly CompiledProgramme[]) => some.map(({ programme }) => programme.id)
  const ids = near.length > 0 ? idsOf(near) : [nearest(asked, idsOf(programmes)) ?? 'us-harvard']
  throw refusal(near.length > 0 ? 'several-programmes' : 'no-programme', {
    asked,
    ids: ids.slice(0, 8).join(', '),
  })
}

const onlyOne = <T>([one, other]: readonly T[]): T | undefined => (other === undefined ? one : undefined)
