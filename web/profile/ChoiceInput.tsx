import { NativeSelect } from '@mantine/core'
import { useScene } from '../app/scene.tsx'
import { ChipsInput } from './ChipsInput.tsx'
import { SearchInput } from './SearchInput.tsx'
import { useChoices } from './use-choices.ts'
import { usePending } from './use-pending.ts'
import type { ValueProps } from './ValueInput.tsx'

/** From so many choices on, searching is quicker than looking. */
const MANY = 12

/** One code: chosen where there are few, searched where there are many. Files may say several countries of residence. */
export function ChoiceInput(props: ValueProps) {
  const { t } = useScene().session
  const { field, label, value, onChange, within } = props
  const choices = useChoices(field, within)
  const [shown, choose] = usePending(value, onChange)
  if (Array.isArray(value)) return <ChipsInput {...props} />
  if (field.kind === 'text' || choices.length > MANY) return <SearchInput {...props} />
  return (
    <NativeSelect
      aria-label={label}
      value={String(shown ?? '')}
      onChange={({ currentTarget }) => choose(currentTarget.value || undefined)}
      data={[{ value: '', label: t('form.not-said') }, ...choices]}
    />
  )
}
