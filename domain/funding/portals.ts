import type { Programme } from '../programmes/index.ts'

/** Networks whose portal students from abroad apply through: what the host's rules name as `kind: portal`. */
export const portalsOf = ({ requirements }: Programme): string[] =>
  requirements
    .filter((rule) => rule.for !== 'domestic')
    .flatMap(({ needs }) => (needs?.kind === 'portal' && 'network' in needs ? [String(needs.network)] : []))
