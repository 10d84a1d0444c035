import type { Assessment } from '@famulus/domain/programmes'
import { leafText } from '../requirements/index.ts'
import type { Session } from '../session/index.ts'
import { dayText, runsText } from '../time/index.ts'
import type { Assessed } from './assessed.ts'

/** The answer as a sentence, with its day, its steps or who decides. */
export function answerSentence({ assessment }: Pick<Assessed, 'assessment'>, session: Session): string {
  const { t } = session
  const { answer, standing, start, remedies, open, refusedBy, windows } = assessment
  const shut = standing.concerns && (standing.state === 'closed' || standing.state === 'suspended')
  if (shut && answer === 'ask' && standing.asOf !== undefined)
    return t('answers.sentence.ask-status', {
      year: String(standing.asOf),
      state: t(`answers.status.${standing.state}`),
    })
  if (shut && answer === 'no' && refusedBy.length === 0) return t('answers.sentence.no-status')
  const facts = new Set(open.map(({ fact }) => fact).filter(Boolean))
  return t(`answers.sentence.${answer}`, {
    start: dayText(start, session),
    windows: runsText(windows.certain, session),
    steps: remedies?.smallest.actions.length ?? 0,
    number: answer === 'no' ? refusedBy.length : Math.max(1, facts.size),
    judge: judgeText(assessment, session),
  })
}

/** Who has to decide what is open. */
export function judgeText({ open }: Pick<Assessment, 'open'>, { t }: Session): string {
  const judge = open.map(({ leaf }) => leaf).find((leaf) => leaf.op === 'judgement')
  return t(`profile.judge.${judge?.op === 'judgement' ? judge.by : 'host'}`)
}

/** What somebody has to say or decide before there is an answer, each once. `asks`: what it is asked for. */
export type OpenQuestion = { readonly question: string; readonly asks: string | undefined }

export function openQuestions({ open }: Pick<Assessment, 'open'>, session: Session): OpenQuestion[] {
  const { t, sayer } = session
  const asked = new Map<string, OpenQuestion>()
  for (const { leaf, fact } of open) {
    const asks = leafText(leaf, session)
    const question = fact ? t(`profile.${fact}.ask`) : (sayer.questionOf(leaf.say) ?? asks)
    if (!asked.has(question)) asked.set(question, { question, asks: fact ? asks : undefined })
  }
  return [...asked.values()]
}
