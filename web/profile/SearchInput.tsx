import { TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { type Choice, chosen, codeLabel } from './choices.ts'
import { typedCode } from './typed.ts'
import { useChoices } from './use-choices.ts'
import { useNaming } from './use-naming.ts'
import type { ValueProps } from './ValueInput.tsx'

/** One code, found by typing a part of its name. Where the list is open, other codes may be typed. */
export function SearchInput({ field, label, value, onChange, within }: ValueProps) {
  const naming = useNaming()
  const id = useId()
  const choices = useChoices(field, within)
  const isOpen = field.kind === 'text'
  const kept = value === undefined ? '' : codeLabel(field, String(value), naming, within)
  const [typed, setTyped] = useState<string>()
  const [isWrong, setWrong] = useState(false)
  const take = async (text: string, isLeaving: boolean) => {
    const found = foundIn(text, choices, isOpen, isLeaving)
    if (found === 'nothing-yet') return setTyped(text)
    setWrong(found === 'wrong')
    if (found === 'wrong') return setTyped(text)
    setTyped(text)
    if (found.value === value || (await onChange(found.value))) setTyped(undefined)
  }
  return (
    <>
      <TextInput
        aria-label={label}
        list={id}
        placeholder={choices.length > 0 ? naming.t('form.search') : undefined}
        value={typed ?? kept}
        error={isWrong ? naming.t('form.wrong.choice') : undefined}
        onChange={({ currentTarget }) => take(currentTarget.value, false)}
        onBlur={() => typed !== undefined && take(typed, true)}
        onKeyDown={({ key }) => key === 'Enter' && typed !== undefined && take(typed, true)}
      />
      <datalist id={id}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.label} />
        ))}
      </datalist>
    </>
  )
}

/** While typing only a whole name is taken; on leaving also a part that only one has, and, in open lists, a new code. */
export function foundIn(
  text: string,
  choices: readonly Choice[],
  isOpen: boolean,
  isLeaving: boolean,
): { readonly value: string | undefined } | 'wrong' | 'nothing-yet' {
  const whole = choices.find(({ label }) => label === text)
  if (whole) return { value: whole.value }
  if (!isLeaving) return 'nothing-yet'
  if (!text.trim()) return { value: undefined }
  const near = chosen(text, choices)
  if (near) return { value: near.value }
  const code = isOpen ? typedCode(text) : undefined
  return code && 'value' in code && typeof code.value === 'string' ? { value: code.value } : 'wrong'
}
