import {
  allProcedures,
  commonProcedures,
  procedureWord,
  recentProcedures,
  roles,
} from '@famulus/domain/logbook'
import type { Stay } from '@famulus/domain/stays'
import { TextInput } from '@mantine/core'
import MiniSearch from 'minisearch'
import { useMemo, useState } from 'react'
import { useT } from '../app/language.tsx'
import type { Specific } from './entry-draft.ts'
import { wordsOf } from './entry-text.ts'
import { Chip } from './Fields.tsx'
import styles from './Logbook.module.css'

const [mostRecent, mostShown] = [6, 12]

type Props = {
  readonly stay: Stay
  /** The newest first. */
  readonly entries: Parameters<typeof recentProcedures>[0]
  readonly onKeep: (specific: Specific) => void
}

/** A procedure, then the part in it: two taps. */
export function ProcedureFields({ stay, entries, onKeep }: Props) {
  const t = useT()
  const [chosen, setChosen] = useState<string>()
  if (chosen === undefined) return <ChooseProcedure stay={stay} entries={entries} onChoose={setChosen} />
  return (
    <div className={styles.fields}>
      <p className={styles.question}>
        {t('logbook.entry.role-of', { procedure: procedureWord(chosen, wordsOf(t)) })}
      </p>
      <div className={styles.roles}>
        {roles.map((role) => (
          <Chip
            key={role}
            onClick={() => {
              onKeep({ what: 'procedure', procedure: chosen, role })
              setChosen(undefined)
            }}
          >
            {t(`logbook.role.${role}`)}
          </Chip>
        ))}
      </div>
      <button type="button" className="link" onClick={() => setChosen(undefined)}>
        {t('logbook.entry.other-procedure')}
      </button>
    </div>
  )
}

type Choosing = Pick<Props, 'stay' | 'entries'> & { readonly onChoose: (procedure: string) => void }

function ChooseProcedure({ stay, entries, onChoose }: Choosing) {
  const t = useT()
  const [text, setText] = useState('')
  const find = useProcedureSearch()
  const typed = text.trim()
  const proposed = [
    ...new Set<string>([
      ...recentProcedures(entries, mostRecent),
      ...commonProcedures(stay.discipline, mostShown),
    ]),
  ]
  const offered = (typed ? find(typed) : proposed).slice(0, mostShown)
  const word = (procedure: string) => procedureWord(procedure, wordsOf(t))
  const isListed = offered.some((one) => word(one).toLowerCase() === typed.toLowerCase())
  return (
    <div className={styles.fields}>
      <TextInput
        type="search"
        label={t('logbook.entry.find')}
        maxLength={120}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p role="status" className={typed ? 'soft' : 'visually-hidden'}>
        {typed ? t('logbook.entry.found', { number: offered.length }) : t('logbook.entry.recent')}
      </p>
      <div className={styles.chips}>
        {offered.map((procedure) => (
          <Chip key={procedure} onClick={() => onChoose(procedure)}>
            {word(procedure)}
          </Chip>
        ))}
        {typed && !isListed ? (
          <Chip onClick={() => onChoose(typed)}>{t('logbook.entry.own', { text: typed })}</Chip>
        ) : null}
      </div>
    </div>
  )
}

/** By any word of the name, and with a slip in a long one. */
function useProcedureSearch(): (text: string) => string[] {
  const t = useT()
  return useMemo(() => {
    const index = new MiniSearch({
      fields: ['word'],
      searchOptions: { prefix: true, fuzzy: (term) => (term.length > 3 ? 0.2 : false), combineWith: 'AND' },
    })
    index.addAll(allProcedures.map((id) => ({ id, word: t(`logbook.procedure.${id}`) })))
    return (text) => index.search(text).map(({ id }) => String(id))
  }, [t])
}
