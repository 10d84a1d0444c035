import { peopleAndOrganisations } from './0001-people-and-organisations.ts'
import { programmesAndOfferings } from './0002-programmes-and-offerings.ts'
import { applications } from './0003-applications.ts'
import { documents } from './0004-documents.ts'
import { journal } from './0005-journal.ts'
import { access } from './0006-access.ts'
import { mails } from './0007-mails.ts'
import { accounts } from './0008-accounts.ts'
import { letters } from './0009-letters.ts'
import { moves } from './0010-moves.ts'
import { shares } from './0011-shares.ts'
import { applying } from './0012-applying.ts'
import { tasks } from './0013-tasks.ts'
import { schools } from './0014-schools.ts'
import { sealedDocuments } from './0015-sealed-documents.ts'
import { reviews } from './0016-reviews.ts'
import { savedViews } from './0017-saved-views.ts'
import { stays } from './0018-stays.ts'
import { reports } from './0019-reports.ts'
import { speed } from './0020-speed.ts'
import { certificates } from './0021-certificates.ts'
import { feedback } from './0022-feedback.ts'
import { deletion } from './0023-deletion.ts'
import { incidents } from './0024-incidents.ts'
import { mailsByAddress } from './0025-mails-by-address.ts'
import { programmeEdits } from './0026-programme-edits.ts'
import { passkeys } from './0027-passkeys.ts'
import { whoReadsTheirOwn } from './0028-who-reads-their-own.ts'
import { verifiedClaims } from './0029-verified-claims.ts'
import { documentObjects } from './0030-document-objects.ts'
import { blindReviews } from './0031-blind-reviews.ts'
import { desks } from './0032-desks.ts'
import { toldDesks } from './0033-told-desks.ts'

/** In order; the first is number 1. They only go forward, and none is edited once it is merged. */
export const migrations: readonly string[] = [
  peopleAndOrganisations,
  programmesAndOfferings,
  applications,
  documents,
  journal,
  access,
  mails,
  accounts,
  letters,
  moves,
  shares,
  applying,
  tasks,
  schools,
  sealedDocuments,
  reviews,
  savedViews,
  stays,
  reports,
  speed,
  certificates,
  feedback,
  deletion,
  incidents,
  mailsByAddress,
  programmeEdits,
  passkeys,
  whoReadsTheirOwn,
  verifiedClaims,
  documentObjects,
  blindReviews,
  desks,
  toldDesks,
]
