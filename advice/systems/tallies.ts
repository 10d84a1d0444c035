import { questions, type Tally } from '@famulus/domain/systems'
import type { Speaker } from './figure-text.ts'

export type AnsweredQuestion = {
  readonly id: string
  readonly question: string
  /** How many answered, in words. */
  readonly answered: string
  /** What they answered, the typical answer first said; none where too few answered. */
  readonly answers: readonly string[]
}

/** Every question with what people who were there answered, by country or for both. */
export const answeredQuestions = (tallies: readonly Tally[], { t }: Speaker): readonly AnsweredQuestion[] =>
  questions.map(({ id }) => {
    const tally = tallies.find((one) => one.id === id)
    return {
      id,
      question: t(`systems.question.${id}`),
      answered: t('systems.answered', { number: tally?.answered ?? 'none' }),
      answers: (tally?.counts ?? []).flatMap(({ answer, count }) =>
        count === 'few' ? [] : [t('systems.count', { answer: t(`systems.answer.${id}.${answer}`), count })],
      ),
    }
  })
