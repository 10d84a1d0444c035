import { type Question, type QuestionId, questions, type SystemAnswers } from './questions.ts'

/** Fewer answers than this could be recognised as a person's; they are told as "few", nought among them. */
export const smallestCell = 3

export type Count = number | 'few'

export type Tally = {
  readonly id: QuestionId
  readonly scale: Question['scale']
  /** How many people answered. */
  readonly answered: Count
  /** In the order of the question. Empty where too few people answered to say anything. */
  readonly counts: readonly { readonly answer: string; readonly count: Count }[]
  /** The middle answer of an ordered question, where enough people gave it. */
  readonly typical?: string
}

/** Counts what people answered, each question on its own, for those that at least one person answered. */
export const tallyAnswers = (reported: readonly SystemAnswers[]): readonly Tally[] =>
  questions.flatMap((question) => {
    const given = reported.flatMap((answers) => {
      const answer = answers[question.id]
      return answer === undefined ? [] : [typeof answer === 'string' ? [answer] : answer]
    })
    return given.length === 0 ? [] : [tallyOf(question, given)]
  })

function tallyOf(
  question: Question & { readonly id: QuestionId },
  given: readonly (readonly string[])[],
): Tally {
  const { id, scale, answers } = question
  if (given.length < smallestCell) return { id, scale, answered: 'few', counts: [] }
  const counts = answers.map((answer) => given.filter((codes) => codes.includes(answer)).length)
  const hidden = scale === 'many' ? small(counts) : withCompany(counts)
  return {
    id,
    scale,
    answered: given.length,
    counts: answers.map((answer, place) => ({
      answer,
      count: hidden.has(place) ? 'few' : (counts[place] ?? 0),
    })),
    ...(scale === 'ordered' ? typicalOf(answers, given, hidden) : {}),
  }
}

/** Places with fewer people than may be told. */
const small = (counts: readonly number[]): Set<number> =>
  new Set(counts.flatMap((count, place) => (count < smallestCell ? [place] : [])))

/** Who subtracts the others from the sum would know the only hidden count, so the next smallest is hidden with it. */
function withCompany(counts: readonly number[]): Set<number> {
  const hidden = small(counts)
  const [only] = hidden
  if (hidden.size !== 1 || only === undefined || counts[only] === 0) return hidden
  const next = counts
    .map((count, place) => ({ count, place }))
    .filter(({ place }) => place !== only)
    .sort((one, other) => one.count - other.count)[0]
  return next ? hidden.add(next.place) : hidden
}

/** The middle answer, the lower of two, unless it is one of those that too few gave. */
function typicalOf(
  answers: readonly string[],
  given: readonly (readonly string[])[],
  hidden: ReadonlySet<number>,
): { typical?: string } {
  const places = given.map(([code = '']) => answers.indexOf(code)).sort((one, other) => one - other)
  const place = places[Math.floor((places.length - 1) / 2)] ?? 0
  const typical = answers[place]
  return typical === undefined || hidden.has(place) ? {} : { typical }
}
