import type { WhatIf } from '@famulus/advice/funding'
import type { PlanAwards } from '@famulus/advice/planning'
import type { Assessed } from '@famulus/advice/programmes'
import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query'
import { type Scene, useScene } from '../app/scene.tsx'
import type { AskedStay, BestBundle, FoundBundles } from './ask-bundles.ts'
import { askWorker } from './ask-worker.ts'
import type { AwardDetail } from './award-detail.ts'

// The keys are all that an answer depends on. A question that nobody looks at any more is cancelled. Inside of Queries.

const nothingElse: WhatIf = { refused: [], granted: [] }

/** The best allowed bundles for a stay, and every award; they come after a moment, the last ones stay so long. */
export function useBundles(one: Assessed, whatIf: WhatIf): UseQueryResult<FoundBundles> {
  const asked = askedFor(one, whatIf, useScene())
  return useQuery({
    queryKey: ['bundles', asked],
    queryFn: ({ signal }) => askWorker((worker) => worker.bundles(asked), signal),
    // What if, another length, another month: the page goes on standing. Another host is another page.
    placeholderData: (before) => (before?.data.programme === asked.programme ? before : undefined),
  })
}

/** Only the best of the bundles, which takes a fraction of the time. `isWanted`: false puts the question off. */
export function useBestBundle(
  one: Assessed,
  whatIf: WhatIf = nothingElse,
  isWanted = true,
): UseQueryResult<BestBundle> {
  return useQuery({ ...bestBundleQuery(askedFor(one, whatIf, useScene())), enabled: isWanted })
}

/** The same for several stays, in their order. */
export function useBestBundles(all: readonly Assessed[]): readonly UseQueryResult<BestBundle>[] {
  const scene = useScene()
  return useQueries({ queries: all.map((one) => bestBundleQuery(askedFor(one, nothingElse, scene))) })
}

const bestBundleQuery = (asked: AskedStay) => ({
  queryKey: ['best bundle', asked],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    askWorker((worker) => worker.best(asked), signal),
})

/** All about one award for a stay, once it is wanted. */
export function useAwardDetail(id: string, one: Assessed, whatIf: WhatIf): UseQueryResult<AwardDetail> {
  const asked = askedFor(one, whatIf, useScene())
  return useQuery({
    queryKey: ['award', id, asked],
    queryFn: ({ signal }) => askWorker((worker) => worker.award(id, asked), signal),
  })
}

/** Awards with their days for the plan of a stay; undefined while they are being sought. */
export function useStayAwards(one: Assessed): PlanAwards | undefined {
  const asked = askedFor(one, nothingElse, useScene())
  return useQuery({
    queryKey: ['stay awards', asked],
    queryFn: ({ signal }) => askWorker((worker) => worker.stayAwards(asked), signal),
  }).data
}

const askedFor = (
  { compiled, assessment }: Assessed,
  { refused, granted }: WhatIf,
  { profile, session }: Scene,
): AskedStay => ({
  refused,
  granted,
  profile,
  language: session.language,
  today: session.today,
  programme: compiled.programme.id,
  start: assessment.start,
  weeks: assessment.weeks,
})
