import { dayText } from '@famulus/advice/time'
import type { PaperDocument } from '@famulus/contract'
import { dayOf } from '@famulus/domain/time'
import type { useScene } from '../app/scene.tsx'

/** Until when a paper is kept, and why no longer. */
export function keptText(
  { purpose, days, counts, until }: PaperDocument['kept'],
  session: ReturnType<typeof useScene>['session'],
): string {
  const why = session.t(`documents.kept.why.${purpose}`)
  const day = until === null ? '' : dayText(dayOf(until), session)
  return session.t(`documents.kept.${counts}`, { why, days, day })
}
