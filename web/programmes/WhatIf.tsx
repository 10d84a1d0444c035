import type { Assessed } from '@famulus/advice/programmes'
import { isoOf } from '@famulus/domain/time'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import { type ProgrammeSearch, programmeSearch } from './programme-search.ts'
import { waysOf } from './steps.ts'
import styles from './WhatIf.module.css'

const route = getRouteApi('/programmes/$id')
const lengths = Array.from({ length: 24 }, (_, index) => String(index + 1))

/** Another start, another length, a step that is done: only looked at, the profile stays as it is. */
export function WhatIf({
  one,
  plain,
  search,
}: {
  readonly one: Assessed
  /** Without the steps that are taken for done. */
  readonly plain: Assessed
  readonly search: ProgrammeSearch
}) {
  const { session } = useScene()
  const { t } = session
  const navigate = route.useNavigate()
  const change = (
    values: Record<keyof ProgrammeSearch, unknown> | Partial<Record<keyof ProgrammeSearch, unknown>>,
  ) =>
    navigate({
      search: (before) => programmeSearch({ ...before, ...values }),
      replace: true,
      resetScroll: false,
    })
  const done = search.done?.split(',') ?? []
  const steps = new Map(
    waysOf(plain, session).flatMap((way) => way.steps.map((step) => [step.key, step] as const)),
  )
  const toggle = (key: string) =>
    change({ done: (done.includes(key) ? done.filter((one) => one !== key) : [...done, key]).join(',') })
  const isChanged = Object.keys(search).length > 0
  return (
    <details className={`${styles.whatIf} card no-print`} open={isChanged}>
      <summary>{t('programme.what-if')}</summary>
      <p className="soft">{t('programme.what-if-what')}</p>
      <div className={styles.fields}>
        <TextInput
          type="date"
          label={t('programme.start')}
          value={search.start ?? isoOf(one.assessment.start)}
          onChange={({ currentTarget }) => change({ start: currentTarget.value })}
        />
        <NativeSelect
          label={t('programme.weeks')}
          value={String(one.assessment.weeks)}
          onChange={({ currentTarget }) => change({ weeks: Number(currentTarget.value) })}
          data={lengths}
        />
        {isChanged ? (
          <Button
            variant="default"
            onClick={() => change({ start: undefined, weeks: undefined, done: undefined })}
          >
            {t('programme.as-it-is')}
          </Button>
        ) : null}
      </div>
      {steps.size > 0 ? (
        <fieldset className={styles.steps}>
          <legend>{t('programme.if-done')}</legend>
          {[...steps.values()].map(({ key, says }) => (
            <label key={key}>
              <input type="checkbox" checked={done.includes(key)} onChange={() => toggle(key)} />
              {says}
            </label>
          ))}
        </fieldset>
      ) : null}
    </details>
  )
}
