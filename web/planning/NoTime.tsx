import type { Assessed } from '@famulus/advice/programmes'
import { dayText } from '@famulus/advice/time'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { lastStart } from './wished-stay.ts'

/** A start that is over, or too far away to say anything about it. */
export function NoTime({ one }: { readonly one: Assessed }) {
  const { session } = useScene()
  const { t, today } = session
  const { start } = one.assessment
  return (
    <PageHeading title={`${t('shell.page.plan')}: ${one.compiled.programme.name}`}>
      {t('timeline.no-time', {
        start: dayText(start, session),
        last: dayText(lastStart(today), session),
        when: start < today ? 'over' : 'far',
      })}
    </PageHeading>
  )
}
