import {
  type FrameworkGoal,
  type FrameworkProblem,
  frameworkColumns,
  type Goal,
  readFramework,
} from '@famulus/domain/logbook'
import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import styles from './Logbook.module.css'

const mostBytes = 2_000_000

/** Goals from a file of the host or the school, of which the student takes those that fit this stay. */
export function ImportGoals({ add }: { readonly add: (goals: readonly Goal[]) => Promise<void> }) {
  const { t, language } = useLanguage()
  const [goals, setGoals] = useState<readonly FrameworkGoal[]>([])
  const [problems, setProblems] = useState<readonly string[]>([])
  const say = ({ row, field, says }: FrameworkProblem) =>
    t('logbook.goals.import-problem', { row, field: field || 'none', says })
  const read = async (file: File) => {
    setGoals([])
    try {
      const { rowsOfFile } = await import('./framework-file.ts')
      const result = readFramework(rowsOfFile(await file.slice(0, mostBytes).text()), language)
      if ('goals' in result) setGoals(result.goals)
      setProblems('problems' in result ? result.problems.slice(0, 20).map(say) : [])
    } catch (error) {
      setProblems([
        t('logbook.goals.import-unreadable', { reason: error instanceof Error ? error.message : '' }),
      ])
    }
  }
  return (
    <div className={styles.fields}>
      <p>{t('logbook.goals.import-what', { columns: frameworkColumns.join(', ') })}</p>
      <label className={styles.file}>
        {t('logbook.goals.import-file')}
        <input
          type="file"
          accept=".csv,.json,text/csv,application/json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            if (file) read(file)
          }}
        />
      </label>
      {problems.length > 0 ? (
        <ul role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      ) : null}
      {goals.length > 0 ? (
        <Choosing goals={goals} add={(chosen) => add(chosen).then(() => setGoals([]))} />
      ) : null}
    </div>
  )
}

function Choosing({
  goals,
  add,
}: {
  readonly goals: readonly FrameworkGoal[]
  readonly add: (goals: readonly Goal[]) => Promise<void>
}) {
  const { t } = useLanguage()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const taken = goals.filter(({ id }) => chosen.has(id)).map(({ goal }) => goal)
  return (
    <>
      <ul className={styles.framework}>
        {goals.map(({ id, depth, goal }) => (
          <li key={id} style={{ paddingInlineStart: `${depth * 1.2}rem` }}>
            <Checkbox label={goal.label} checked={chosen.has(id)} onChange={() => toggle(id)} />
          </li>
        ))}
      </ul>
      <Button disabled={taken.length === 0} onClick={() => add(taken)}>
        {t('logbook.goals.import-add', { number: taken.length })}
      </Button>
    </>
  )
}
