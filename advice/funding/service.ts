import type { CompiledAward } from '@famulus/domain/funding'
import type { Requirement } from '@famulus/domain/requirements'

/** The requirements that ask for service in return: years of work that nobody should take on unread. */
export const serviceOf = ({ units }: Pick<CompiledAward, 'units'>): Requirement[] =>
  units
    .flatMap(({ members }) => members.map(({ requirement }) => requirement))
    .filter(({ needs }) => needs?.kind === 'conduct' && needs.rule === 'service')
