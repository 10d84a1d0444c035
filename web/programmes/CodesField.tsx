import type { Prompt } from '@famulus/advice/profile'
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import styles from './PromptField.module.css'
import { choicesFor } from './prompt-choices.ts'
import { allOf } from './prompt-values.ts'

/** Several codes: each choice opens room for the next. */
export function CodesField({ prompt, label }: { readonly prompt: Prompt; readonly label: string }) {
  const { session } = useScene()
  const { t } = session
  const { path } = prompt
  const choices = choicesFor(prompt, session)
  const [chosen, setChosen] = useState<readonly string[]>([''])
  const choose = (index: number, value: string) => {
    const next = chosen.with(index, value).filter(Boolean)
    setChosen([...next, ''])
  }
  return (
    <>
      {choices.length > 0 ? (
        chosen.map((value, index) => (
          <NativeSelect
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields have no other identity than their place
            key={index}
            className={styles.field}
            name={path}
            label={index === 0 ? label : t('where.and-another')}
            value={value}
            onChange={({ currentTarget }) => choose(index, currentTarget.value)}
            data={['', ...choices]}
          />
        ))
      ) : (
        <TextInput
          className={styles.field}
          name={path}
          label={label}
          description={t('where.codes-example', { example: prompt.example ?? '' })}
        />
      )}
      <label className={styles.all}>
        <input type="checkbox" name={allOf(path)} defaultChecked />
        {t('where.all')}
      </label>
    </>
  )
}
