import type { Session } from '@famulus/advice/session'
import { openAwards } from '@famulus/catalogue/awards'
import type { CompiledAward } from '@famulus/domain/funding'
import { nearest } from '@famulus/domain/profile'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import { exactly, fitting, onlyOne } from './find-by-name.ts'
import { MOST_GUESSES, named } from './find-programme.ts'
import { refusal } from './refusal.ts'

/**
 * By id, with or without its country, programmes first; else a part of the id, name or city is enough when it fits one
 * programme or one award only. Awards are read when no programme has the id.
 */
export async function findProgrammeOrAward(
  asked: string,
  { catalogue: { programmes, reference } }: Pick<Session, 'catalogue'>,
): Promise<CompiledProgramme | CompiledAward> {
  const programme = exactly(asked, programmes, named)
  if (programme) return programme
  const { awards } = await openAwards(reference)
  return exactly(asked, awards, namedAward) ?? byPart(asked, programmes, awards)
}

export const isAward = (found: CompiledProgramme | CompiledAward): found is CompiledAward => 'award' in found

function byPart(
  asked: string,
  programmes: readonly CompiledProgramme[],
  awards: readonly CompiledAward[],
): CompiledProgramme | CompiledAward {
  const near = [...fitting(asked, programmes, named), ...fitting(asked, awards, namedAward)]
  const only = onlyOne(near)
  if (only) return only
  const idOf = (one: CompiledProgramme | CompiledAward) => (isAward(one) ? one.award.id : one.programme.id)
  const ids =
    near.length > 0 ? near.map(idOf) : [nearest(asked, [...programmes, ...awards].map(idOf)) ?? 'us-harvard']
  throw refusal(near.length > 0 ? 'several-things' : 'no-thing', {
    asked,
    ids: ids.slice(0, MOST_GUESSES).join(', '),
  })
}

const namedAward = ({ award }: CompiledAward) => ({ id: award.id, name: award.name })
