import { allProcedures, type Goal, listedGoals } from '@famulus/domain/logbook'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { Chip, Whole } from './Fields.tsx'
import { ImportGoals } from './ImportGoals.tsx'
import type { OpenStay } from './kept-stay.ts'
import styles from './Logbook.module.css'
import { keptStays } from './stay-store.ts'

type Props = { readonly open: OpenStay; readonly chosen: readonly Goal[] }

/** Goals of the list, of the host's or school's framework, and of one's own. */
export function AddGoals({ open, chosen }: Props) {
  const t = useT()
  const add = (goals: readonly Goal[]) =>
    keptStays.write(
      open.stayId,
      goals.map((body) => ({ recordId: crypto.randomUUID(), kind: 'goal' as const, body })),
    )
  return (
    <>
      <details className={`${styles.add} card`} open={chosen.length === 0}>
        <summary>{t('logbook.goals.choose')}</summary>
        <Listed chosen={chosen} add={add} />
      </details>
      <details className={`${styles.add} card`}>
        <summary>{t('logbook.goals.own')}</summary>
        <Own add={add} />
      </details>
      <details className={`${styles.add} card`}>
        <summary>{t('logbook.goals.framework')}</summary>
        <ImportGoals add={add} />
      </details>
    </>
  )
}

type AddProps = { readonly add: (goals: readonly Goal[]) => Promise<void> }

function Listed({ chosen, add }: AddProps & { readonly chosen: readonly Goal[] }) {
  const t = useT()
  const taken = new Set(chosen.map(({ goal }) => goal))
  return Object.entries(listedGoals).map(([group, goals]) => {
    const left = goals.filter(({ id }) => !taken.has(id))
    if (left.length === 0) return null
    return (
      <section key={group} className={styles.group}>
        <h3>{t(`logbook.goalGroup.${group}`)}</h3>
        <div className={styles.chips}>
          {left.map(({ id, ...counted }) => (
            <Chip key={id} onClick={() => add([{ goal: id, ...counted }])}>
              {t(`logbook.goal.${id}`)}
            </Chip>
          ))}
        </div>
      </section>
    )
  })
}

function Own({ add }: AddProps) {
  const t = useT()
  const [label, setLabel] = useState('')
  const [procedure, setProcedure] = useState('')
  const [times, setTimes] = useState<number>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (label.trim() === '') return
    await add([{ label: label.trim(), ...(procedure ? { procedure, times: times ?? 1 } : {}) }])
    setLabel('')
    setProcedure('')
    setTimes(undefined)
  }
  const procedures = allProcedures
    .map((value) => ({ value, label: t(`logbook.procedure.${value}`) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <form onSubmit={submit} className={styles.fields}>
      <TextInput
        label={t('logbook.goals.own')}
        maxLength={200}
        required
        value={label}
        onChange={({ currentTarget }) => setLabel(currentTarget.value)}
      />
      <div className={styles.grid}>
        <NativeSelect
          label={t('logbook.goals.own-procedure')}
          value={procedure}
          data={[{ value: '', label: t('logbook.form.not-said') }, ...procedures]}
          onChange={({ currentTarget }) => setProcedure(currentTarget.value)}
        />
        {procedure ? (
          <Whole label={t('logbook.goals.own-times')} most={500} value={times} onChange={setTimes} />
        ) : null}
      </div>
      <Button type="submit" variant="default">
        {t('logbook.goals.own-add')}
      </Button>
    </form>
  )
}
