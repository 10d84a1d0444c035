import type { AttachedPaper } from '@famulus/contract'
import type { ClaimKind } from '@famulus/domain/letters'
import type { DocumentType } from '@famulus/domain/profile'

/** The kinds of papers in which a claim can be read; `other` where the lists of hosts have no kind for it. */
const papersByClaim: Readonly<Partial<Record<ClaimKind, readonly (DocumentType | 'other')[]>>> = {
  'good-standing': [
    'letter-of-good-standing',
    'enrolment-certificate',
    'status-certificate',
    'term-certificate',
    'deans-letter',
  ],
  'study-year': [
    'enrolment-certificate',
    'term-certificate',
    'status-certificate',
    'transcript',
    'student-id',
  ],
  'elective-approved': ['learning-agreement', 'deans-letter'],
  'core-clerkships': ['transcript', 'deans-letter', 'evaluation-form'],
  'malpractice-cover': ['insurance-proof'],
  'health-insurance': ['insurance-proof'],
  'life-support': ['other'],
  'background-check': ['clearance-letter', 'third-party-clearance', 'other'],
  english: ['transcript', 'other'],
}

/** The papers to read beside a claim, those first that tell most of it. What was erased is no evidence any more. */
export function evidenceFor(kind: ClaimKind, papers: readonly AttachedPaper[]): AttachedPaper[] {
  const types: readonly string[] = papersByClaim[kind] ?? []
  const once = [...new Map(papers.map((paper) => [paper.documentId, paper])).values()]
  const rank = ({ kind: type }: AttachedPaper) => types.indexOf(type)
  return once.filter((paper) => !paper.isErased && rank(paper) >= 0).sort((a, b) => rank(a) - rank(b))
}
