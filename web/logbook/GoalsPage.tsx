import { type Goal, progressOf } from '@famulus/domain/logbook'
import { formatShortDay } from '@famulus/messages/speaking'
import { Checkbox, NativeSelect } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useLanguage, useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { AddGoals } from './AddGoals.tsx'
import { goalText } from './goal-text.ts'
import { type OpenStay, recordsOfKind } from './kept-stay.ts'
import styles from './Logbook.module.css'
import { StayFrame } from './StayFrame.tsx'
import { keptStays } from './stay-store.ts'

/** What the student wants of this stay, agreed with the host; what can be counted is counted. */
export function GoalsPage() {
  const t = useT()
  const { stayId } = useParams({ from: '/stays/$stayId/goals' })
  return (
    <StayFrame stayId={stayId} title={t('logbook.goals.title')}>
      {(open, today) => <Goals open={open} today={today} />}
    </StayFrame>
  )
}

type KeptGoal = ReturnType<typeof recordsOfKind<'goal'>>[number]

function Goals({ open, today }: { readonly open: OpenStay; readonly today: string }) {
  const t = useT()
  const goals = recordsOfKind('goal', open.records)
  const entries = recordsOfKind('entry', open.records).map(({ body }) => body)
  const counted = goals.map((one) => ({ ...one, progress: progressOf(one.body, entries) }))
  const reached = counted.filter(({ progress }) => progress.isReached).length
  const groups = [...new Set(goals.map(({ body }) => body.group ?? ''))]
  const write = ({ record }: KeptGoal, body: Goal | null) =>
    keptStays.write(open.stayId, [{ recordId: record.recordId, kind: 'goal', body, seen: record }])
  return (
    <>
      <PageHeading title={t('logbook.goals.title')}>
        {t('logbook.goals.heading', { wanted: goals.length, reached })}
      </PageHeading>
      <p className="soft">{t(goals.length === 0 ? 'logbook.goals.lead' : 'logbook.goals.counted')}</p>
      {groups.map((group) => (
        <section key={group} className={styles.group}>
          {group === '' ? null : <h2>{group}</h2>}
          <ul className={styles.goals}>
            {counted
              .filter(({ body }) => (body.group ?? '') === group)
              .map((one) => (
                <GoalRow
                  key={one.record.recordId}
                  goal={one.body}
                  progress={one.progress}
                  today={today}
                  change={(body) => write(one, body)}
                />
              ))}
          </ul>
        </section>
      ))}
      <AddGoals open={open} chosen={goals.map(({ body }) => body)} />
    </>
  )
}

type RowProps = {
  readonly goal: Goal
  readonly progress: ReturnType<typeof progressOf>
  readonly today: string
  readonly change: (goal: Goal | null) => void
}

function GoalRow({ goal, progress: { done, wanted, isReached }, today, change }: RowProps) {
  const { t } = useLanguage()
  const text = goalText(goal, t)
  return (
    <li className={`${styles.goal} card`} data-reached={isReached || undefined}>
      <div className={styles.goalLine}>
        <b>{text}</b>
        <button
          type="button"
          className="link"
          aria-label={t('logbook.goals.remove-what', { goal: text })}
          onClick={() => change(null)}
        >
          {t('logbook.goals.remove')}
        </button>
      </div>
      {wanted === undefined ? null : (
        <div className={styles.goalLine}>
          <progress max={wanted} value={Math.min(done, wanted)} aria-label={text} />
          <span>{t('logbook.goals.count', { done, wanted })}</span>
        </div>
      )}
      {goal.levels ? <Level goal={goal} change={change} /> : null}
      {wanted === undefined && !goal.levels ? <Tick goal={goal} today={today} change={change} /> : null}
    </li>
  )
}

function Tick({ goal, today, change }: Pick<RowProps, 'goal' | 'today' | 'change'>) {
  const { t, language } = useLanguage()
  const { reachedOn, ...open } = goal
  return (
    <Checkbox
      label={
        reachedOn
          ? t('logbook.goals.reached-on', { on: formatShortDay(reachedOn, language) })
          : t('logbook.goals.reached')
      }
      checked={reachedOn !== undefined}
      onChange={({ currentTarget }) => change(currentTarget.checked ? { ...open, reachedOn: today } : open)}
    />
  )
}

function Level({ goal, change }: Pick<RowProps, 'goal' | 'change'>) {
  const { t } = useLanguage()
  const { level, ...open } = goal
  return (
    <NativeSelect
      label={t('logbook.goals.level')}
      value={String(level ?? 0)}
      data={[
        { value: '0', label: t('logbook.goals.no-level') },
        ...(goal.levels ?? []).map((label, index) => ({ value: String(index + 1), label })),
      ]}
      onChange={({ currentTarget }) => {
        const chosen = Number(currentTarget.value)
        change(chosen === 0 ? open : { ...open, level: chosen })
      }}
    />
  )
}
