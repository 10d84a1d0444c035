import type { Programme } from '../programme.ts'

type Document = Readonly<Record<string, unknown>>

/** A rule that is another now, with the keys in which it is. */
export type RequirementChange = { readonly id: string; readonly keys: readonly string[] }

/** What is different in a programme's document, in the order in which it stands there. */
export type Changes = {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly RequirementChange[]
  /** The same rules stand in another order. */
  readonly isReordered: boolean
  /** Other parts of the document that are different, such as calendar and documents. */
  readonly parts: readonly (keyof Programme)[]
}

/** Both documents as JSON, before their schema has filled in anything. */
export function changesBetween(before: Document, after: Document): Changes {
  const [old, now] = [rulesOf(before), rulesOf(after)]
  const kept = [...now.keys()].filter((id) => old.has(id))
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: kept.flatMap((id) => {
      const keys = differentKeys(old.get(id) ?? {}, now.get(id) ?? {})
      return keys.length > 0 ? [{ id, keys }] : []
    }),
    isReordered: !isSame(
      kept,
      [...old.keys()].filter((id) => now.has(id)),
    ),
    // The keys of a document are those of its schema: an unknown one is refused when it is read.
    parts: differentKeys(before, after).filter((key) => key !== 'requirements') as (keyof Programme)[],
  }
}

export const isUnchanged = ({ added, removed, changed, isReordered, parts }: Changes): boolean =>
  added.length + removed.length + changed.length + parts.length === 0 && !isReordered

const rulesOf = ({ requirements }: Document): Map<string, Document> =>
  new Map(((requirements ?? []) as Document[]).map((rule) => [String(rule.id), rule]))

const differentKeys = (before: Document, after: Document): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !isSame(before[key], after[key]),
  )

/** Equal as JSON, whatever the order of keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  return differentKeys(one as Document, other as Document).length === 0
}
