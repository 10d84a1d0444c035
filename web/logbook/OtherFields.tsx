import { styles as speakingStyles } from '@famulus/domain/logbook'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import type { Specific } from './entry-draft.ts'
import { Chip, Whole } from './Fields.tsx'
import styles from './Logbook.module.css'

type Props = { readonly onKeep: (specific: Specific) => void }

export function RoundsFields({ onKeep }: Props) {
  const t = useT()
  const [patients, setPatients] = useState<number>()
  const keep = () => {
    onKeep({ what: 'rounds', ...(patients === undefined ? {} : { patients }) })
    setPatients(undefined)
  }
  return (
    <div className={styles.line}>
      <Whole label={t('logbook.entry.patients')} most={200} value={patients} onChange={setPatients} />
      <Button onClick={keep}>{t('logbook.entry.keep')}</Button>
    </div>
  )
}

export function ConversationFields({ onKeep }: Props) {
  const t = useT()
  const [met, setMet] = useState<readonly (typeof speakingStyles)[number][]>([])
  const keep = (part: 'observed' | 'led') => {
    onKeep({ what: 'conversation', styles: [...met], part })
    setMet([])
  }
  return (
    <fieldset className={styles.fields}>
      <legend>{t('logbook.entry.styles')}</legend>
      <div className={styles.chips}>
        {speakingStyles.map((style) => (
          <Chip
            key={style}
            isChosen={met.includes(style)}
            onClick={() => setMet(met.includes(style) ? met.filter((one) => one !== style) : [...met, style])}
          >
            {t(`logbook.style.${style}`)}
          </Chip>
        ))}
      </div>
      <div className={styles.line}>
        <Button variant="default" onClick={() => keep('observed')}>
          {t('logbook.part.observed')}
        </Button>
        <Button onClick={() => keep('led')}>{t('logbook.part.led')}</Button>
      </div>
    </fieldset>
  )
}

export function TeachingFields({ onKeep }: Props) {
  const t = useT()
  const [topic, setTopic] = useState('')
  const keep = () => {
    onKeep({ what: 'teaching', ...(topic.trim() ? { topic } : {}) })
    setTopic('')
  }
  return (
    <div className={styles.line}>
      <TextInput
        label={t('logbook.entry.topic')}
        maxLength={200}
        value={topic}
        onChange={({ currentTarget }) => setTopic(currentTarget.value)}
      />
      <Button onClick={keep}>{t('logbook.entry.keep')}</Button>
    </div>
  )
}
