import { type Prompt, parseAnswer } from '@famulus/advice/profile'
import type { Session } from '@famulus/advice/session'
import type { Edit } from '../profile/edit.ts'

/** The name of the box by which a list is said to be whole. */
export const allOf = (path: string): string => `${path}:all`

/**
 * What a form says, as edits of the profile. A list that is whole is named in `complete`, so that what it lacks is
 * known not to be there. Nothing is taken over where one field does not fit.
 */
export function editsOf(
  form: FormData,
  prompts: readonly Prompt[],
  { t }: Pick<Session, 't'>,
): { readonly edits: readonly Edit[] } | { readonly wrong: string } {
  const edits: Edit[] = []
  for (const prompt of prompts) {
    const typed = form.getAll(prompt.path).map(String).filter(Boolean)
    if (typed.length === 0 && prompt.kind !== 'codes') continue
    const parsed = parseAnswer(typed.join(','), prompt)
    if ('wrong' in parsed)
      return { wrong: t('advice.ask.not-understood', { why: typed.join(', ') || t('where.nothing-typed') }) }
    edits.push([prompt.path, parsed.value])
    if (form.has(allOf(prompt.path))) edits.push([`complete:${prompt.path}`, true])
  }
  return edits.length > 0 ? { edits } : { wrong: t('where.nothing-typed') }
}
