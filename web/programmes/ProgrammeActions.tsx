import type { Assessed } from '@famulus/advice/programmes'
import { isPlace } from '@famulus/advice/programmes'
import { isoOf } from '@famulus/domain/time'
import { useScene } from '../app/scene.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { ShortlistButton } from '../shortlist/ShortlistButton.tsx'
import styles from './ProgrammeActions.module.css'

/** What to do with it: plan it, see what it costs, apply, keep it. */
export function ProgrammeActions({ one }: { readonly one: Assessed }) {
  const { t } = useScene().session
  const { programme } = one.compiled
  const { start, weeks } = one.assessment
  const stay = { programme: programme.id, start: isoOf(start), weeks }
  if (!isPlace(one)) return null
  return (
    <div className={`${styles.actions} no-print`}>
      <LinkButton to="/plan" search={stay}>
        {t('programme.plan-this')}
      </LinkButton>
      <LinkButton to="/money" search={stay} variant="default">
        {t('programme.what-it-costs')}
      </LinkButton>
      <LinkButton to="/applications/new" search={{ programme: programme.id }} variant="default">
        {t('programme.apply')}
      </LinkButton>
      <ShortlistButton id={programme.id} />
    </div>
  )
}
