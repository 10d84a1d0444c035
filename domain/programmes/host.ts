import type { Rulebook } from '../requirements/index.ts'
import type { Programme } from './programme.ts'

/** The host of a programme, under the name that it has in the facts of a student. */
export const hostOf = ({ id, host = id, country }: Pick<Programme, 'id' | 'host' | 'country'>) => ({
  id: host,
  country,
})

/** The host's rulebook, to which the rules of a programme belong. */
export const rulebookOf = (programme: Programme): Rulebook => ({
  ...hostOf(programme),
  requirements: programme.requirements,
})
