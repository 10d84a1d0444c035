import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { type Profile, readProfile } from '@famulus/domain/profile'
import { isoOf } from '@famulus/domain/time'
import { Document, parseDocument } from 'yaml'
import { readProfileFile } from '../profile-file.ts'

/** A profile file that is being filled in. Comments and order stay; a value that does not fit is not taken over. */
export class ProfileDocument {
  readonly file: string
  private readonly document: Document

  constructor(file: string, today: number) {
    this.file = file
    if (existsSync(file)) readProfileFile(file) // refuses a file that cannot be used before anything is asked
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    this.document = text ? (parseDocument(text) as Document) : new Document({ profile: 1 })
    if (!this.document.hasIn(['asOf'])) this.document.setIn(['asOf'], isoOf(today))
  }

  get profile(): Profile {
    const result = readProfile(this.document.toJS())
    if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'))
    return result.profile
  }

  /** Sets values by their path and saves. Gives what is wrong instead, and changes nothing, when they do not fit. */
  set(
    values: readonly (readonly [path: string, value: unknown])[],
    completeLists: readonly string[],
  ): string | undefined {
    const draft = this.document.clone() as Document
    for (const [path, value] of values) draft.setIn(path.split('.'), value)
    for (const list of completeLists) {
      const complete = draft.toJS().complete ?? []
      if (!complete.includes(list)) draft.setIn(['complete'], [...complete, list])
    }
    const result = readProfile(draft.toJS())
    if ('problems' in result) return result.problems.map(({ message }) => message).join('\n')
    this.document.contents = draft.contents as never // the draft is a clone of this very document
    this.save()
    return undefined
  }

  /** Written beside and renamed, so that the file is never half there. */
  private save(): void {
    const draft = `${this.file}.${process.pid}.tmp`
    writeFileSync(draft, this.document.toString({ lineWidth: 120 }))
    renameSync(draft, this.file)
  }
}
