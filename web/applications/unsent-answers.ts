import type { ApplicationDetail } from '@famulus/contract'

export const questions = ['motivation', 'goals', 'message'] as const
export type Answers = Readonly<Record<(typeof questions)[number], string>>

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What was typed and is not on the server yet, kept on this device until it is. */
export class UnsentAnswers {
  private readonly key: string
  private readonly shelf: Shelf

  constructor(applicationId: string, shelf: Shelf) {
    this.key = `famulus.answers.${applicationId}`
    this.shelf = shelf
  }

  read(): Answers | undefined {
    try {
      const text = this.shelf.getItem(this.key)
      return text === null ? undefined : (JSON.parse(text) as Answers) // only `keep` writes it
    } catch {
      return undefined // what cannot be read is as good as nothing
    }
  }

  keep(answers: Answers): void {
    try {
      this.shelf.setItem(this.key, JSON.stringify(answers))
    } catch {
      // A browser that keeps nothing still sends what is typed.
    }
  }

  /** They have arrived, unless there has been typed more since. */
  arrived(answers: Answers): void {
    if (isSame(this.read(), answers)) this.shelf.removeItem(this.key)
  }
}

export const isSame = (a: Answers | undefined, b: Answers | undefined): boolean =>
  questions.every((question) => a?.[question] === b?.[question])

export const answersOf = ({ answers }: Pick<ApplicationDetail, 'answers'>): Answers => {
  const of = (question: string) => answers.find((one) => one.question === question)?.answer ?? ''
  return { motivation: of('motivation'), goals: of('goals'), message: of('message') }
}

/** As the server takes them: a question without an answer is left out. */
export const sentAnswers = (answers: Answers): ApplicationDetail['answers'] =>
  questions.flatMap((question) =>
    answers[question].trim() ? [{ question, answer: answers[question].trim() }] : [],
  )
