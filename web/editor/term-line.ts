import { sayText } from '@famulus/advice/requirements'
import type { Session } from '@famulus/advice/session'
import { eachLeaf, lowerTerm, type Term } from '@famulus/domain/requirements'

type Host = { readonly id: string; readonly country: string }

/** A condition that no form can say, as one line; in parts that hold each other, from the outside in. */
export function termLine(term: Term, host: Host, session: Session): string {
  const { t } = session
  switch (term.kind) {
    case 'all':
    case 'any':
      return t(`editor.term.${term.kind}`, { parts: partsOf(term.of, host, session) })
    case 'at-least':
      return t('editor.term.at-least', { n: term.n, parts: partsOf(term.of, host, session) })
    case 'not':
      return t('editor.term.not', { parts: partsOf([term.of], host, session) })
    default:
      return leavesLine(term, host, session)
  }
}

const partsOf = (terms: readonly Term[], host: Host, session: Session): string =>
  terms.map((part) => `(${termLine(part, host, session)})`).join(' ')

function leavesLine(term: Term, host: Host, session: Session): string {
  const { reference } = session.catalogue
  const core = lowerTerm(term, { by: 'start', key: 'line', host, reference })
  const sentences = new Set<string>()
  eachLeaf(core, ({ say }) => sentences.add(sayText(say, session)))
  return [...sentences].join(' ')
}
