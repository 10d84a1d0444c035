import { type FormField, profileFields } from './form-fields.ts'

/** Every field by its path. Made once, as the schema does not change while a page is open. */
export const fields: ReadonlyMap<string, FormField> = profileFields()

/** The lists that can be said to be whole. */
export const completable: readonly string[] = fields.get('complete')?.options ?? []

/** Throws for a path that no profile has: a slip in sections.ts. */
export function fieldAt(path: string): FormField {
  const field = fields.get(path)
  if (!field) throw new Error(`No field ${path} in the profile: look at sections.ts`)
  return field
}
