import type { Reference } from '../requirements/index.ts'
import { type CompiledProgramme, compileProgramme } from './compile.ts'
import { hostOf } from './host.ts'
import type { Programme } from './programme.ts'

/**
 * A whole catalogue. Programmes of one host that ask the same share their `units`: whatever is found out about a student
 * for one of them holds for the others. Throws a RangeError for a list that the catalogue does not have.
 */
export function compileProgrammes(
  programmes: readonly Programme[],
  reference: Reference,
): CompiledProgramme[] {
  const hosts = new Set(programmes.map(({ host }) => host))
  const known = new Map<string, CompiledProgramme>()
  return programmes.map((programme) => {
    if (!hosts.has(hostOf(programme).id)) return compileProgramme(programme, reference)
    const asked = askedBy(programme)
    const compiled = known.get(asked) ?? compileProgramme(programme, reference)
    known.set(asked, compiled)
    return compiled.programme === programme ? compiled : { ...compiled, programme }
  })
}

/** All of a programme that its answers rest on. Equal programmes have equal texts. */
const askedBy = (programme: Programme): string =>
  JSON.stringify([
    hostOf(programme),
    programme.kind,
    programme.status,
    programme.calendar,
    textOf(programme.requirements),
  ])

/** Hundreds of programmes may share one list of rules. */
const texts = new WeakMap<object, string>()

function textOf(value: object): string {
  const text = texts.get(value) ?? JSON.stringify(value)
  texts.set(value, text)
  return text
}
