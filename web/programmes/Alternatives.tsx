import { type Assessed, alternativesTo } from '@famulus/advice/programmes'
import { useScene } from '../app/scene.tsx'
import { useAssessments } from './assessments.ts'
import { ProgrammeLinks } from './ProgrammeLinks.tsx'

/** A no is never the end: what is open instead, in the same country first. */
export function Alternatives({ one }: { readonly one: Assessed }) {
  const { session, student } = useScene()
  const better = alternativesTo(one, useAssessments(), student)
  return <ProgrammeLinks title={session.t('programme.instead')} programmes={better} />
}
