import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useLanguage } from '../app/language.tsx'
import { ChoicesInput } from './ChoicesInput.tsx'
import { DayInput } from './DayInput.tsx'
import type { FieldProps } from './field-props.ts'
import type { Field } from './fields.ts'
import { KeptValue } from './KeptValue.tsx'
import { fieldName, optionsOf } from './label.ts'
import { problemAt, problemLine } from './problem-line.ts'
import { TextsInput } from './TextsInput.tsx'

/** Nothing to choose where something has to be said, and is. */
const isSaid = ({ isRequired, usual }: Field, value: unknown): boolean =>
  (isRequired || usual !== undefined) && value !== undefined

const truths: Readonly<Record<string, boolean>> = { true: true, false: false }

/** Keys whose texts are sentences. */
const long = ['says', 'note', 'sentence', 'sanction', 'aside', 'waivedIf']

/** The input that fits a field with a value of its own. */
export function FieldInput(props: FieldProps) {
  const { field, value, context, onChange, at } = props
  const speaking = useLanguage()
  const label = fieldName(speaking, context.place, field.key)
  const problem = problemAt(context.problems, at)
  const error = problem && problemLine(problem, speaking)
  const options = optionsOf(speaking, context, field.key, field.options)
  const several = (values: readonly unknown[]) => onChange(values.length > 0 ? values : undefined)
  switch (field.kind) {
    case 'flag':
      return (
        <Checkbox
          label={label}
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked || undefined)}
        />
      )
    case 'yes-no':
      return (
        <NativeSelect
          label={label}
          value={typeof value === 'boolean' ? String(value) : ''}
          data={[
            { value: '', label: speaking.t('editor.not-said') },
            { value: 'true', label: speaking.t('editor.yes') },
            { value: 'false', label: speaking.t('editor.no') },
          ]}
          onChange={({ currentTarget }) => onChange(truths[currentTarget.value])}
        />
      )
    case 'number':
      return (
        <NumberInput
          label={label}
          error={error}
          value={typeof value === 'number' ? value : ''}
          allowDecimal={!field.isWhole}
          onChange={(typed) => onChange(typeof typed === 'number' ? typed : undefined)}
        />
      )
    case 'choice':
      return (
        <NativeSelect
          label={label}
          error={error}
          value={typeof value === 'string' ? value : ''}
          data={
            isSaid(field, value) ? options : [{ value: '', label: speaking.t('editor.not-said') }, ...options]
          }
          onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
        />
      )
    case 'choices':
      return (
        <ChoicesInput
          label={label}
          error={error}
          codes={listOf(value)}
          options={options}
          onChange={several}
        />
      )
    case 'sources':
      return (
        <ChoicesInput
          label={label}
          error={error}
          codes={listOf(value)}
          options={context.sources.map((key) => ({ value: key, label: key }))}
          onChange={([first, ...more]) => onChange(more.length > 0 ? [first, ...more] : first)}
        />
      )
    case 'texts':
    case 'numbers':
      return (
        <TextsInput
          label={label}
          error={error}
          values={listOf(value)}
          isNumbers={field.kind === 'numbers'}
          isRequired={field.isRequired}
          onChange={several}
        />
      )
    case 'day':
      return <DayInput label={label} value={value} onChange={onChange} />
    case 'kept':
      return value === undefined ? null : <KeptValue label={label} value={value} />
    default:
      return <TextField {...props} label={label} error={error} />
  }
}

type Named = FieldProps & { readonly label: string; readonly error: string | undefined }

function TextField({ field, value, onChange, label, error }: Named) {
  const text = typeof value === 'string' ? value : ''
  if (long.includes(field.key))
    return (
      <Textarea
        label={label}
        error={error}
        autosize
        minRows={2}
        value={text}
        onChange={({ currentTarget }) => onChange(emptied(currentTarget.value, field))}
      />
    )
  return (
    <TextInput
      label={label}
      error={error}
      type={field.kind === 'date' ? 'date' : 'text'}
      value={text}
      onChange={({ currentTarget }) => onChange(emptied(currentTarget.value, field))}
    />
  )
}

/** A text that has to be there stays while it is empty, so that it is said to be missing where it stands. */
const emptied = (text: string, { isRequired }: Field): string | undefined =>
  text === '' && !isRequired ? undefined : text

const listOf = (value: unknown): string[] =>
  value === undefined || value === '' ? [] : ([value].flat() as string[])
