import { extname } from 'node:path'
import { problemText } from '@famulus/advice/profile'
import { type Problem, type Profile, readProfile } from '@famulus/domain/profile'
import { isoOf } from '@famulus/domain/time'
import { type Document, isCollection, isScalar, parseDocument } from 'yaml'
import { sayTyped } from '../language.ts'
import { readProfileFile, textOf } from '../profile-file.ts'
import { writeWhole } from '../write-whole.ts'

/** A profile file that is being filled in. Comments and order stay; a value that does not fit is not taken over. */
export class ProfileDocument {
  readonly file: string
  private readonly document: Document

  constructor(file: string, today: number) {
    this.file = file
    this.document = parseDocument(textOf(file) ?? '') as Document
    const { contents, errors } = this.document
    if (contents === null && errors.length === 0) this.document.setIn(['profile'], 1)
    else readProfileFile(file) // refuses a file that cannot be used before anything is asked
    if (!this.document.hasIn(['asOf'])) this.document.setIn(['asOf'], isoOf(today))
  }

  get profile(): Profile {
    const result = readProfile(this.document.toJS())
    if ('problems' in result) throw new Error(linesOf(result.problems))
    return result.profile
  }

  /** Sets values by their path and saves. Gives what is wrong instead, and changes nothing, when they do not fit. */
  set(
    values: readonly (readonly [path: string, value: unknown])[],
    completeLists: readonly string[],
  ): string | undefined {
    const draft = this.document.clone() as Document
    for (const [path, value] of values) setAt(draft, path.split('.'), value)
    for (const list of completeLists) {
      const complete = draft.toJS().complete ?? []
      if (!complete.includes(list)) draft.setIn(['complete'], [...complete, list])
    }
    const result = readProfile(draft.toJS())
    if ('problems' in result) return linesOf(result.problems)
    this.document.contents = draft.contents as never // the draft is a clone of this very document
    this.save()
    return undefined
  }

  /** A JSON file stays JSON. */
  private save(): void {
    const { file, document } = this
    const text =
      extname(file) === '.json'
        ? `${JSON.stringify(document.toJS(), null, 2)}\n`
        : document.toString({ lineWidth: 0, flowCollectionPadding: false })
    writeWhole(file, text)
  }
}

const linesOf = (problems: readonly Problem[]): string =>
  problems.map((problem) => problemText(problem, sayTyped)).join('\n')

/** A section whose key is there with nothing behind it, as in a form, is begun. */
function setAt(document: Document, path: readonly string[], value: unknown): void {
  for (const length of path.keys()) {
    const above = path.slice(0, length)
    const there = document.getIn(above, true)
    if (length === 0 || isCollection(there)) continue
    const section = document.createNode({})
    if (isScalar(there)) section.commentBefore = there.comment ?? there.commentBefore ?? null
    document.setIn(above, section)
  }
  document.setIn(path, value)
}
