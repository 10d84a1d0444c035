import type { CompiledProgramme } from '@famulus/domain/programmes'

/** Every discipline that the host names. */
export const disciplinesOf = ({ offerings }: CompiledProgramme['programme']): readonly string[] => [
  ...new Set(offerings.flatMap(({ disciplines = [] }) => disciplines)),
]
