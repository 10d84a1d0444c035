import type { ApplicationDetail } from '@famulus/contract'
import { usePapers } from '../documents/use-documents.ts'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import type { Shown } from './checked-rules.ts'
import { Facts } from './Facts.tsx'
import { factsOf, lookedAt } from './facts.ts'
import { Papers } from './Papers.tsx'
import { Progress } from './Progress.tsx'
import { RuleChecks } from './RuleChecks.tsx'
import { useClaims } from './use-claims.ts'
import type { AtDesk } from './use-verify.ts'

type Props = { readonly shown: Shown; readonly detail: ApplicationDetail; readonly place: AtDesk }

/** What the school looks at, one by one: facts with their papers, rules, papers; and how far it is. */
export function Checks({ shown, detail, place }: Props) {
  const claims = useClaims(place)
  const papers = usePapers(place)
  const attached = papers.data?.attached ?? []
  const { verifications } = detail
  const facts = factsOf(claims.data?.claims ?? [], verifications)
  const ids = {
    rules: shown.assessment.requirements.map(({ id }) => id),
    papers: [...new Set(shown.documents.map(({ document }) => document))],
  }
  const error = claims.error ?? papers.error
  return (
    <>
      {error ? <RefusalNote error={error} /> : null}
      {claims.data ? (
        <>
          <Progress {...lookedAt(facts, ids, verifications)} />
          <Facts facts={facts} papers={attached} detail={detail} place={place} />
        </>
      ) : null}
      <RuleChecks shown={shown} detail={detail} place={place} />
      <Papers shown={shown} attached={attached} detail={detail} place={place} />
    </>
  )
}
