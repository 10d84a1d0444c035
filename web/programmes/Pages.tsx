import type { Source } from '@famulus/domain/programmes'
import { partsOf } from '@famulus/domain/time'
import { Fragment } from 'react'
import { useScene } from '../app/scene.tsx'
import { SourceChip } from '../parts/SourceChip.tsx'

/** Older than this, a page says more about the past than about the next stay. */
const OLD_YEARS = 4

type Shown = Pick<Source, 'title' | 'url' | 'year'> & { readonly kind?: Source['kind'] | undefined }

/** The pages that a line rests on, each with its year; what is only reported says so. */
export function Pages({ sources }: { readonly sources: readonly Shown[] }) {
  const { today, t } = useScene().session
  const { year: now } = partsOf(today)
  // The blank keeps two of them apart within a line.
  return sources.map(({ title, url, year, kind }) => (
    <Fragment key={`${url} ${title}`}>
      <SourceChip
        title={title}
        url={url}
        year={kind === 'reported' ? `${year ?? t('shell.no-year')}, ${t('explain.reported')}` : year}
        old={year === undefined || year < now - OLD_YEARS}
      />{' '}
    </Fragment>
  ))
}
