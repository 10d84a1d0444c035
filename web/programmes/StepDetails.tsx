import { useScene } from '../app/scene.tsx'
import { Pages } from './Pages.tsx'
import { toggledStep } from './programme-search.ts'
import type { Step } from './steps.ts'
import { useProgrammeSearch } from './use-programme-search.ts'
import { WHAT_IF } from './WhatIf.tsx'

/** How long a step takes, what it costs, from which pages; and what if it were done. */
export function StepDetails({ step: { key, details, pages, says } }: { readonly step: Step }) {
  const { t } = useScene().session
  const { search, change } = useProgrammeSearch()
  const take = () => {
    change({ done: toggledStep(search, key) })
    // A step that is taken for done goes from here: the focus goes where it can be taken back.
    document.getElementById(WHAT_IF)?.focus({ preventScroll: true })
  }
  return (
    <>
      {details.join(' · ')} <Pages sources={pages} />{' '}
      <button
        type="button"
        className="link no-print"
        aria-label={`${t('programme.if-step-done')} ${says}`}
        onClick={take}
      >
        {t('programme.if-step-done')}
      </button>
    </>
  )
}
