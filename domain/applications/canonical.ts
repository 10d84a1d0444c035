/**
 * One text for one value, whatever the order in which its keys were written, so that it can be hashed: RFC 8785, JSON
 * Canonicalization Scheme. Keys are sorted by UTF-16 code units; numbers and texts are written as ECMAScript does.
 * A key without a value is left out. Throws a TypeError for what JSON cannot say: NaN, Infinity, half a surrogate pair,
 * functions, dates and other objects of a class.
 */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${Array.from(value, canonicalText).join(',')}]`
  if (isPlain(value)) return `{${membersOf(value).join(',')}}`
  throw new TypeError(`not a value of JSON: ${String(value)}`)
}

const membersOf = (value: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(value)
    .filter((key) => value[key] !== undefined)
    // Without a comparison sort() compares code units, as the RFC wants.
    .sort()
    .map((key) => `${canonicalText(key)}:${canonicalText(value[key])}`)

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
