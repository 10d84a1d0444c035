import type { WhatIf } from '@famulus/advice/funding'
import type { PlanAwards } from '@famulus/advice/planning'
import type { Assessed } from '@famulus/advice/programmes'
import { useQuery } from '@tanstack/react-query'
import { type Remote, wrap } from 'comlink'
import { type Scene, useScene } from '../app/scene.tsx'
import type { AskedStay } from './ask-bundles.ts'
import type { BundleWorker } from './bundle-worker.ts'

let started: Remote<BundleWorker> | undefined

/** Started with the first question. */
function worker(): Remote<BundleWorker> {
  started ??= wrap<BundleWorker>(
    new Worker(new URL('./bundle-worker.ts', import.meta.url), { type: 'module' }),
  )
  return started
}

const nothingElse: WhatIf = { refused: [], granted: [] }

/** The best allowed bundles for a stay; they come after a moment. */
export function useBundles(one: Assessed, whatIf: WhatIf) {
  const asked = askedFor(one, whatIf, useScene())
  return useQuery({
    queryKey: ['bundles', asked],
    queryFn: () => worker().bundles(asked),
    placeholderData: (before) => before,
  })
}

/** Awards with their days for the plan of a stay; undefined while they are being sought. */
export function useStayAwards(one: Assessed): PlanAwards | undefined {
  const asked = askedFor(one, nothingElse, useScene())
  return useQuery({ queryKey: ['stay awards', asked], queryFn: () => worker().stayAwards(asked) }).data
}

const askedFor = (
  { compiled, assessment }: Assessed,
  whatIf: WhatIf,
  { profile, session }: Scene,
): AskedStay => ({
  ...whatIf,
  profile,
  language: session.language,
  today: session.today,
  programme: compiled.programme.id,
  start: assessment.start,
  weeks: assessment.weeks,
})
