// Loaded only when a file is read or written: the parser is as large as a page.
import { profileText, type ReadText, readProfileText, sizeProblem } from '@famulus/advice/profile'

export { profileText }

/** What a file says of a student, or every problem of it. A file that no profile can be is not read to its end. */
export async function readProfileOf(file: File): Promise<ReadText> {
  const tooLarge = sizeProblem(file.size)
  if (tooLarge) return { problems: [tooLarge] }
  // A folder can be dropped, too, and has no text.
  const text = await file.text().catch(() => undefined)
  return text === undefined ? { problems: [{ code: 'not-a-text' }] } : readProfileText(text)
}
