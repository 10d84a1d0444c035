import type { CompiledProgramme } from '@famulus/domain/programmes'

/** What the programme says of an item, by its id: a paper of its list, or a rule or group of rules. */
export function saysOf({ programme, units }: CompiledProgramme): (id: string) => string {
  const papers = new Map(programme.documents.map(({ id, says }) => [id, says]))
  const rules = new Map(
    units.map(({ id, members }) => [id, members.map(({ requirement }) => requirement.says).join(' / ')]),
  )
  return (id) => papers.get(id) ?? rules.get(id) ?? id
}
