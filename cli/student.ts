import { existsSync } from 'node:fs'
import { nobody, type Student, studentOf } from '@famulus/advice/session'
import { daysOf, type Parsed, startOf, text } from './options.ts'
import { readProfileFile } from './profile-file.ts'
import { wishOf } from './wish.ts'

/** The student of a profile file, with what is wished there and on the command line. */
export type NamedStudent = Student & { readonly file: string }

const USUAL_FILE = 'profile.yaml'

/** The student of a file, or somebody of whom only the wishes of the command line are known. */
export function studentOrNobody(parsed: Parsed, position: number): NamedStudent {
  const named = parsed.positionals[position] ?? text(parsed, 'profile')
  if (named !== undefined || existsSync(USUAL_FILE)) return readStudent(parsed, position)
  return { ...nobody, ...wishesOn(parsed), file: '' }
}

/** The file named by position or by --profile, else profile.yaml in this folder. What is wished on the line wins. */
export function readStudent(parsed: Parsed, position: number): NamedStudent {
  const file = parsed.positionals[position] ?? text(parsed, 'profile') ?? USUAL_FILE
  return { ...studentOf(readProfileFile(file), wishesOn(parsed)), file }
}

const wishesOn = (parsed: Parsed) => ({
  wish: wishOf(parsed),
  start: startOf(parsed),
  otherStarts: daysOf(parsed, 'other-starts'),
})
