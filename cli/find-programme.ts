import type { Session } from '@famulus/advice/session'
import { nearest } from '@famulus/domain/profile'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import { exactly, fitting, onlyOne } from './find-by-name.ts'
import { refusal } from './refusal.ts'

/** By id, with or without its country; else a part of the id, name or city is enough when it fits one programme only. */
export function findProgramme(
  asked: string,
  { catalogue: { programmes } }: Pick<Session, 'catalogue'>,
): CompiledProgramme {
  const near = fitting(asked, programmes, named)
  const found = exactly(asked, programmes, named) ?? onlyOne(near)
  if (found) return found
  const idsOf = (some: readonly CompiledProgramme[]) => some.map(({ programme }) => programme.id)
  const ids = near.length > 0 ? idsOf(near) : [nearest(asked, idsOf(programmes)) ?? 'us-harvard']
  throw refusal(near.length > 0 ? 'several-programmes' : 'no-programme', {
    asked,
    ids: ids.slice(0, MOST_GUESSES).join(', '),
  })
}

/** More would help nobody. */
export const MOST_GUESSES = 8
export const named = ({ programme }: CompiledProgramme) => programme
