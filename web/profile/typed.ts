import { parseSpan } from '@famulus/domain/time'

/** What was typed, as a profile keeps it. `value` undefined: nothing was typed, so that nothing is known. */
export type Typed = { readonly value: unknown } | { readonly wrong: 'day' | 'number' | 'doses' | 'code' }

/** A day, as imprecisely as it is known: 2027-06-15, June 2027, 2027, 2027-06..2027-09. */
export function typedDay(text: string): Typed {
  const day = text.trim()
  if (!day) return { value: undefined }
  return parseSpan(day) ? { value: day } : { wrong: 'day' }
}

/** The days of the doses with commas between, or only how many there were. */
export function typedDoses(text: string): Typed {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const [only = ''] = parts
  if (parts.length === 0) return { value: undefined }
  if (parts.length === 1 && /^\d{1,2}$/.test(only)) return { value: Number(only) }
  return parts.every((part) => parseSpan(part)) ? { value: parts } : { wrong: 'doses' }
}

/** A number with a point or a comma, or from one to another: 3 to 5, 3–5, 3 bis 5. */
export function typedNumber(text: string): Typed {
  const typed = text.trim()
  if (!typed) return { value: undefined }
  if (/^\d+([.,]\d+)?$/.test(typed)) return { value: Number(typed.replace(',', '.')) }
  const [, from, to] = /^(\d+)\s*(?:-|–|\.\.|to|bis)\s*(\d+)$/i.exec(typed) ?? []
  return from && to ? { value: { from: Number(from), to: Number(to) } } : { wrong: 'number' }
}

/** A code as the profile has them: without spaces and accents. */
export function typedCode(text: string): Typed {
  const code = text
    .trim()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^\w.+/-]+/g, '-')
    .replace(/^[-_.+/]+|-+$/g, '')
  if (!text.trim()) return { value: undefined }
  return code && code.length <= 80 ? { value: code } : { wrong: 'code' }
}

/** What stands in the field for a value that is kept. */
export function shownText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.join(', ')
  return isRange(value) ? `${value.from}–${value.to}` : String(value)
}

export const isRange = (value: unknown): value is { readonly from: number; readonly to: number } =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value
