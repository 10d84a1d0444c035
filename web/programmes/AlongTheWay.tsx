import { type Assessed, assessOne } from '@famulus/advice/programmes'
import { rulebooksFor } from '@famulus/domain/planning'
import { useScene } from '../app/scene.tsx'
import { ProgrammeLinks } from './ProgrammeLinks.tsx'

/** Who else has a say beside the host: whoever lets one into the country, and whoever recognises the stay at home. */
export function AlongTheWay({ one }: { readonly one: Assessed }) {
  const { session, student } = useScene()
  const { start, weeks } = one.assessment
  const wishing = { ...student, start, wish: { ...student.wish, weeks } }
  const others = rulebooksFor(one.compiled, one.facts, session.catalogue.programmes).map((compiled) =>
    assessOne(compiled, wishing, session),
  )
  return <ProgrammeLinks title={session.t('programme.along')} programmes={others} />
}
