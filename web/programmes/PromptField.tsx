import type { Prompt } from '@famulus/advice/profile'
import { spanText } from '@famulus/advice/time'
import { parseSpan } from '@famulus/domain/time'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import type { Edit } from '../profile/edit.ts'
import { CodesField } from './CodesField.tsx'
import styles from './PromptField.module.css'
import { choicesFor } from './prompt-choices.ts'

type Props = {
  readonly prompt: Prompt
  readonly label: string
  /** With others beside it, a yes or a no does not answer by itself. */
  readonly isAlone: boolean
  /** For what is answered by one press. */
  readonly answer: (edits: readonly Edit[]) => void
}

/** The field for one prompt: what can be chosen is not typed, and what is a yes or a no is one press. */
export function PromptField(props: Props) {
  const { prompt, label, isAlone, answer } = props
  const { session } = useScene()
  const { t } = session
  const { path, kind } = prompt
  if (kind === 'flag' && isAlone)
    return (
      <div className={styles.press}>
        <Button onClick={() => answer([[path, true]])}>{t('where.yes')}</Button>
        <Button onClick={() => answer([[path, false]])}>{t('where.no')}</Button>
      </div>
    )
  if (kind === 'records') return <RecordsField {...props} />
  if (kind === 'codes') return <CodesField prompt={prompt} label={label} />
  if (kind === 'day' || kind === 'since') return <DayField {...props} />
  const choices = choicesFor(prompt, session)
  if (choices.length > 0)
    return (
      <NativeSelect className={styles.field} name={path} label={label} data={['', ...choices]} required />
    )
  return (
    <TextInput
      className={styles.field}
      name={path}
      label={label}
      inputMode={kind === 'number' ? 'numeric' : 'text'}
    />
  )
}

/** A month or a year is enough; what was understood is said back. */
function DayField({ prompt: { path, kind }, label, answer }: Props) {
  const { session } = useScene()
  const { t } = session
  const [typed, setTyped] = useState('')
  const span = typed ? parseSpan(typed) : undefined
  return (
    <>
      <TextInput
        className={styles.field}
        name={path}
        label={label}
        placeholder={t('where.day-example')}
        description={span ? t('where.understood', { day: spanText(span, session) }) : undefined}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {kind === 'since' ? (
        <div className={styles.press}>
          <Button variant="default" onClick={() => answer([[path, true]])}>
            {t('where.since-yes')}
          </Button>
          <Button variant="default" onClick={() => answer([[path, false]])}>
            {t('where.no')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** Records have a place of their own; that there are none is said here. */
function RecordsField({ prompt: { path }, answer }: Props) {
  const { t } = useScene().session
  return (
    <div className={styles.press}>
      <Link to="/profile" hash={path}>
        {t('where.fill-in')}
      </Link>
      <Button
        variant="default"
        onClick={() =>
          answer([
            [path, []],
            [`complete:${path}`, true],
          ])
        }
      >
        {t('where.none')}
      </Button>
    </div>
  )
}
