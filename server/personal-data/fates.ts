/** A table with rows of one person, and the column that says whose they are. */
type Owned = readonly [table: string, whose: 'student_id' | 'person_id' | 'value']

/** Gone with the account. In this order, because rows refer to others. */
export const goneAtOnce: readonly Owned[] = [
  ['sessions', 'person_id'],
  ['credentials', 'person_id'],
  ['passkeys', 'person_id'],
  ['second_factors', 'person_id'],
  ['verifications', 'value'],
  ['given_answers', 'person_id'],
  ['saved_views', 'person_id'],
  ['memberships', 'person_id'],
  ['report_drafts', 'student_id'],
  ['feedback_secrets', 'student_id'],
  ['feedback_asks', 'student_id'],
  ['supervisors', 'student_id'],
  ['stay_changes', 'student_id'],
  ['stay_records', 'student_id'],
  ['stays', 'student_id'],
  ['application_answers', 'student_id'],
  ['document_uploads', 'student_id'],
  ['document_chunks', 'student_id'],
  ['document_objects', 'student_id'],
  ['document_keys', 'student_id'],
  ['endorsement_secrets', 'student_id'],
]

/** What school and host were shown, and have to be able to show for a while. In this order, too. */
export const goneLater: readonly Owned[] = [
  ['incident_events', 'student_id'],
  ['incidents', 'student_id'],
  ['application_messages', 'student_id'],
  ['blind_reveals', 'student_id'],
  ['review_scores', 'student_id'],
  ['review_notes', 'student_id'],
  ['verified_claims', 'student_id'],
  ['school_verifications', 'student_id'],
  ['endorsement_links', 'student_id'],
  ['letters', 'student_id'],
  ['application_papers', 'student_id'],
  ['document_shares', 'student_id'],
  ['skipped_papers', 'student_id'],
  ['documents', 'student_id'],
  ['application_snapshots', 'student_id'],
]

/** What stays for good, and why it tells of nobody any more. */
export const staysWithoutName: Readonly<Record<string, string>> = {
  people: 'an id: name and address are taken out',
  applications: 'programme, state and instants: wishes, reasons and tasks are taken out',
  journal_heads: 'the end of a chain of hashes',
  application_events: 'who did what when, by ids and codes, chained by hashes',
  seats: 'that it was taken',
  programme_edits: 'who made which version of a programme when, by ids, each named by the one before',
  reports: 'what everybody reads already, without whose it was',
}

/** For how long school and host keep what was submitted: the next round of admissions has passed by then. */
export const keptDays = 365
