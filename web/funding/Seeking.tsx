import type { UseQueryResult } from '@tanstack/react-query'
import { useScene } from '../app/scene.tsx'
import type { FoundBundles } from './ask-bundles.ts'

/** How far the search for who pays is: said aloud when it changes, and with a way on where it failed. */
export function Seeking({
  query: { data, isFetching, error, refetch },
}: {
  readonly query: UseQueryResult<FoundBundles>
}) {
  const { t } = useScene().session
  return (
    <>
      <p role="status" className="soft">
        {isFetching
          ? t('budget.seeking')
          : data
            ? t('budget.candidates', { number: data.candidates, all: data.awards.length })
            : null}
      </p>
      {error ? (
        <p role="alert">
          {t('budget.failed')}{' '}
          <button type="button" className="link" onClick={() => refetch()}>
            {t('shell.error.again')}
          </button>
        </p>
      ) : null}
    </>
  )
}
