import { type Assessed, isPlace } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { dayText } from '@famulus/advice/time'
import type { Judge } from './leaf-rows.ts'
import type { RuleRow, RulesByState } from './rule-rows.ts'

/** Whom there is something to ask: the host with its departments and partners, or the own school. */
export type Addressee = 'host' | 'home-school'
export type Letter = { readonly to: Addressee; readonly subject: string; readonly text: string }

const readers: Readonly<Record<Addressee, readonly Judge[]>> = {
  host: ['host', 'department', 'partner'],
  'home-school': ['home-school'],
}

/** The open questions that only others can settle, as letters in the language of the rules and the session. Nothing is sent. */
export function lettersOf(one: Assessed, rules: RulesByState, session: Session): Letter[] {
  // An authority or a portal gives no places: who applies there writes in a form of its own.
  const addressees = isPlace(one) ? (['host', 'home-school'] as const) : (['home-school'] as const)
  return addressees.flatMap((to) => {
    const asked = [...(to === 'host' ? statusQuestion(one, session) : []), ...questionsIn(rules, to, session)]
    return asked.length > 0 ? [letterTo(to, asked, one, session)] : []
  })
}

function letterTo(to: Addressee, asked: readonly string[], one: Assessed, session: Session): Letter {
  const { t } = session
  const { programme } = one.compiled
  const { start, weeks } = one.assessment
  const name = [programme.programmeName, programme.name].filter(Boolean).join(', ')
  const [school] = one.facts.codes['school.id']?.has ?? []
  const values = {
    name,
    weeks,
    start: dayText(start, session),
    number: asked.length,
    school: school === undefined ? 'none' : session.sayer.codeOf('school.id', school),
  }
  return {
    to,
    subject: t('programme.letter.subject', values),
    text: [
      t('programme.letter.greeting'),
      t(`programme.letter.opening.${to}`, values),
      asked.map((question, index) => `${index + 1}. ${question}`).join('\n\n'),
      t('programme.letter.closing'),
    ].join('\n\n'),
  }
}

/** Each question with the rule that it is about and the page where that was read. */
function questionsIn({ open }: RulesByState, to: Addressee, { t }: Session): string[] {
  const questions = open
    .flatMap(({ rules }) => rules)
    .flatMap((rule) =>
      rule.leaves
        .filter(({ verdict }) => verdict === 'unknown')
        .filter(({ question, judge }) => question && judge && readers[to].includes(judge))
        .map(({ question }) =>
          t('programme.letter.question', { question: question ?? '', rule: quoted(rule) }),
        ),
    )
  return [...new Set(questions)]
}

const quoted = ({ says, sources: [page] }: RuleRow): string =>
  page ? `“${says}” (${[page.title, page.year].filter(Boolean).join(', ')})` : `“${says}”`

/** What is said of the programme may be years old: then this is the first thing to ask. */
function statusQuestion({ assessment: { standing } }: Assessed, { t }: Session): string[] {
  const { state, asOf, old } = standing
  if (!old && state === 'open') return []
  const year = asOf === undefined ? 'none' : String(asOf)
  return [t('programme.letter.status', { state: t(`answers.status.${state}`), known: state, year })]
}
