import { type PaperDocument, paperKinds } from '@famulus/contract'
import type { Translate } from '@famulus/messages/speaking'

export type Kind = PaperDocument['kind']

/** A kind of paper as it begins a line. */
export function kindName(kind: Kind, t: Translate): string {
  const name = t(kind === 'other' ? 'documents.kind.other' : `profile.document.${kind}`)
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

/** By name, what is none of them last. */
export const kindChoices = (t: Translate, locale: string): { value: Kind; label: string }[] =>
  paperKinds
    .map((value) => ({ value, label: kindName(value, t) }))
    .toSorted(
      (a, b) =>
        Number(a.value === 'other') - Number(b.value === 'other') || a.label.localeCompare(b.label, locale),
    )
