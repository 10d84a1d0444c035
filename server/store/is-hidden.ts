/**
 * Whether the student of an application is held back from whoever acts (docs/decisions/0033-blind-review.md), as SQL.
 * `applications`: by which name the table is asked. The column comes first: of most applications nothing more is asked.
 */
export const isHidden = (applications: string): string =>
  `(${applications}.is_blind and hides_student(${applications}.student_id, ${applications}.application_id))`
