import { type ApplicationDetail, Unreachable } from '@famulus/contract'
import { useEffect, useState } from 'react'
import { type Answers, answersOf, isSame, sentAnswers, UnsentAnswers } from './unsent-answers.ts'
import { type Place, useChange } from './use-application.ts'

/** Milliseconds after the last key until it is saved, and until it is tried again where nobody answered. */
const pauseMs = 800
const againMs = 10_000

export type Saving = 'saved' | 'saving' | 'kept' | 'untouched'

/** The answers as they are typed: kept on the device at once, sent a moment later, and again until they arrive. */
export function useTypedAnswers(detail: ApplicationDetail, place: Place) {
  const [unsent] = useState(() => new UnsentAnswers(place.applicationId, localStorage))
  const [typed, setTyped] = useState<Answers | undefined>(() => unsent.read())
  const { mutate, error, isSuccess } = useChange(place)
  const [tries, setTries] = useState(0)
  const isUnreachable = error instanceof Unreachable
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` is what sends the same text once more
  useEffect(() => {
    if (!typed || isSame(unsent.read(), undefined)) return
    const timer = setTimeout(
      () => mutate({ answers: sentAnswers(typed) }, { onSuccess: () => unsent.arrived(typed) }),
      pauseMs,
    )
    return () => clearTimeout(timer)
  }, [typed, tries, mutate, unsent])
  useEffect(() => {
    if (!isUnreachable) return
    const again = () => setTries((before) => before + 1)
    addEventListener('online', again)
    const timer = setInterval(again, againMs)
    return () => {
      removeEventListener('online', again)
      clearInterval(timer)
    }
  }, [isUnreachable])
  const type = (answers: Answers) => {
    unsent.keep(answers)
    setTyped(answers)
  }
  const saving: Saving = isUnreachable ? 'kept' : savingOf(typed, unsent.read(), isSuccess)
  return { answers: typed ?? answersOf(detail), type, saving, refusal: isUnreachable ? null : error }
}

const savingOf = (typed: Answers | undefined, kept: Answers | undefined, isSaved: boolean): Saving =>
  typed === undefined ? 'untouched' : kept === undefined && isSaved ? 'saved' : 'saving'
