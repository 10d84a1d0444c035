import type { Source } from '@famulus/domain/programmes'
import { partsOf } from '@famulus/domain/time'
import { useScene } from '../app/scene.tsx'
import { SourceChip } from '../parts/SourceChip.tsx'

/** Older than this, a page says more about the past than about the next stay. */
const OLD_YEARS = 4

/** The pages that a line rests on, each with its year. */
export function Pages({ sources }: { readonly sources: readonly Pick<Source, 'title' | 'url' | 'year'>[] }) {
  const { today } = useScene().session
  const { year: now } = partsOf(today)
  return sources.map(({ title, url, year }) => (
    <SourceChip
      key={`${url} ${title}`}
      title={title}
      url={url}
      year={year}
      old={year === undefined || year < now - OLD_YEARS}
    />
  ))
}
