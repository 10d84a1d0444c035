import { parseSpan } from '@famulus/domain/time'
import type { Prompt } from './prompts.ts'

export type Parsed = { readonly value: unknown; readonly none?: true } | { readonly wrong: true }

const yes = ['yes', 'y', 'ja', 'j']
const no = ['no', 'n', 'nein']
const none = ['none', 'keine', 'nichts']

/** Turns what was typed into what stands in a profile. `none`: there is definitely nothing of it. */
export function parseAnswer(line: string, prompt: Prompt): Parsed {
  const { kind } = prompt
  const text = line.trim()
  const word = text.toLowerCase()
  switch (kind) {
    case 'flag':
      return yes.includes(word) ? { value: true } : no.includes(word) ? { value: false } : { wrong: true }
    case 'since':
      if (yes.includes(word)) return { value: true }
      return no.includes(word) ? { value: false } : dated(text)
    case 'day':
      return dated(text)
    case 'number':
      return /^\d+$/.test(text) ? { value: Number(text) } : { wrong: true }
    case 'month-day':
      return /^\d\d-\d\d$/.test(text) ? { value: text } : { wrong: true }
    case 'code':
      return none.includes(word) ? { wrong: true } : oneCode(text, prompt)
    case 'codes': {
      if (none.includes(word)) return { value: [], none: true }
      const codes = text.split(',').map((code) => oneCode(code.trim(), prompt))
      return codes.some((code) => 'wrong' in code)
        ? { wrong: true }
        : { value: codes.map((code) => ('value' in code ? code.value : '')) }
    }
    case 'records':
      return none.includes(word) ? { value: [], none: true } : { wrong: true }
  }
}

const dated = (text: string): Parsed => (parseSpan(text) ? { value: text } : { wrong: true })

/** A code of the list; a beginning that only one code has is enough. */
function oneCode(text: string, { options, capitals }: Prompt): Parsed {
  if (!options) {
    const isCode = /^[\w.+-]{2,}$/.test(text)
    return isCode ? { value: capitals ? text.toUpperCase() : text } : { wrong: true }
  }
  const found = options.find((option) => option.toLowerCase() === text.toLowerCase())
  const near = options.filter((option) => option.toLowerCase().startsWith(text.toLowerCase()))
  const code = found ?? (near.length === 1 && text ? near[0] : undefined)
  return code ? { value: code } : { wrong: true }
}
