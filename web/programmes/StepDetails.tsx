import { useScene } from '../app/scene.tsx'
import { Pages } from './Pages.tsx'
import { doneIn, toggledStep } from './programme-search.ts'
import type { Step } from './steps.ts'
import { useProgrammeSearch } from './use-programme-search.ts'

/** How long a step takes, what it costs, from which pages; and what if it were done. */
export function StepDetails({ step: { key, details, pages, says } }: { readonly step: Step }) {
  const { t } = useScene().session
  const { search, change } = useProgrammeSearch()
  const isDone = doneIn(search).includes(key)
  return (
    <>
      {details.join(' · ')} <Pages sources={pages} />{' '}
      <button
        type="button"
        className="link no-print"
        aria-label={`${t('programme.if-step-done')} ${says}`}
        aria-pressed={isDone}
        onClick={() => change({ done: toggledStep(search, key) })}
      >
        {t('programme.if-step-done')}
      </button>
    </>
  )
}
