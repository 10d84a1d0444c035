// A programme's document as JSON, and the changes that a page makes in it. Nothing that it does not touch is another.

export type Document = Readonly<Record<string, unknown>>
export type Rule = Document & { readonly id: string; readonly says: string }
export type ProgrammeDocument = Document & { readonly requirements: readonly Rule[] }

/** With a value at a key; without the key where the value is undefined. */
export function withValue<Whole extends Document>(document: Whole, key: string, value: unknown): Whole {
  if (value !== undefined) return { ...document, [key]: value }
  const { [key]: _, ...rest } = document
  return rest as Whole // the same without a key that may be missing
}

export const withRule = (document: ProgrammeDocument, index: number, rule: Rule): ProgrammeDocument => ({
  ...document,
  requirements: document.requirements.with(index, rule),
})

export const withoutRule = (document: ProgrammeDocument, index: number): ProgrammeDocument => ({
  ...document,
  requirements: document.requirements.toSpliced(index, 1),
})

export const withRuleAt = (document: ProgrammeDocument, index: number, rule: Rule): ProgrammeDocument => ({
  ...document,
  requirements: document.requirements.toSpliced(index, 0, rule),
})

/** One place up (-1) or down (1); the same where there is no such place. */
export function withRuleMoved(document: ProgrammeDocument, index: number, by: -1 | 1): ProgrammeDocument {
  const rule = document.requirements[index]
  const to = index + by
  if (!rule || to < 0 || to >= document.requirements.length) return document
  return withRuleAt(withoutRule(document, index), to, rule)
}

type Usual = { readonly key: string; readonly usual: unknown }

/** A new rule of a kind, as its fields and those of every rule usually are, under a short name that is free. */
export function newRule(
  document: ProgrammeDocument,
  kind: string,
  topics: readonly string[],
  { ofRule, ofKind }: { readonly ofRule: readonly Usual[]; readonly ofKind: readonly Usual[] },
): Rule {
  const topic = kind.replaceAll('-', '_')
  const [source] = (document.sources ?? []) as readonly { readonly key: string }[]
  return {
    id: freeId(document, kind),
    about: topics.includes(topic) ? topic : 'other',
    says: '',
    ...usualOf(ofRule),
    needs: { kind, ...usualOf(ofKind) },
    source: source?.key ?? '',
  }
}

const usualOf = (fields: readonly Usual[]): Document =>
  Object.fromEntries(fields.flatMap(({ key, usual }) => (usual === undefined ? [] : [[key, usual]])))

function freeId({ requirements }: ProgrammeDocument, kind: string): string {
  const taken = new Set(requirements.map(({ id }) => id))
  let id = kind
  for (let number = 2; taken.has(id); number += 1) id = `${kind}-${number}`
  return id
}

export const rowsIn = (value: unknown): readonly Document[] => (Array.isArray(value) ? value : [])

/** With other rows at a key. None at all is what a document without the key says, too, and so is no change. */
export const withRows = (
  document: ProgrammeDocument,
  key: string,
  rows: readonly Document[],
): ProgrammeDocument =>
  rows.length === 0 && document[key] === undefined ? document : { ...document, [key]: rows }
