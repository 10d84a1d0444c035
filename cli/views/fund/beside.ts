import { euroText, type Financed } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import type { Bundle, Risk } from '@famulus/domain/funding'
import { dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { ruleText } from './rule-text.ts'

/** Rules that lower an award of the bundle, or let only one of two pay a line. */
export const appliedView = ({ applied }: Bundle, { awards }: Financed, session: Session): string[] =>
  applied.flatMap(({ award, by, stated, cents }) => {
    const sum = cents === undefined ? '' : euroText({ lowCents: cents, highCents: cents }, session)
    const code = cents === undefined ? 'funding.fund.applies' : 'funding.fund.lowers'
    return [paragraph(session.t(code, { award, by, sum }), '  ↓ ', 6), ruleText(stated, awards, session, 6)]
  })

/** What may still go wrong: said, never counted as a probability. */
export function risksView({ risks }: Bundle, { awards }: Financed, session: Session): string[] {
  const { t } = session
  const silent = risks.flatMap((risk) => (risk.kind === 'silent' ? [risk.pair.join(' + ')] : []))
  const competing = risks.flatMap((risk) => (risk.kind === 'competition' ? [risk.award] : []))
  const ruled = risks.filter((risk): risk is Ruled => 'stated' in risk)
  // Side jobs and the like: who has them will know, all others need not read it.
  const own = ruled.filter(({ kind, other }) => other === undefined && kind !== 'may-lower')
  const stated = ruled.filter((risk) => !own.includes(risk))
  return [
    ...(competing.length > 0
      ? [paragraph(t('funding.fund.competition', { awards: competing }), '  ! ', 6)]
      : []),
    ...(silent.length > 0 ? [paragraph(t('funding.fund.silent', { pairs: silent }), '  ? ', 6)] : []),
    ...Map.groupBy(stated, ruleOf)
      .values()
      .flatMap((risks) => ruledView(risks, awards, session)),
    ...(own.length > 0
      ? [
          dim(
            paragraph(
              t('funding.fund.own-money', {
                rules: own.map(({ stated: { file, rule } }) => `${file} ${rule.id}`),
              }),
              '  · ',
              6,
            ),
          ),
        ]
      : []),
  ]
}

type Ruled = Extract<Risk, { stated: unknown }>

const ruleOf = ({ kind, award, stated: { file, rule } }: Ruled): string =>
  `${kind} ${award} ${file} ${rule.id}`

/** One rule about several other awards is said once. */
function ruledView(risks: readonly Ruled[], awards: Financed['awards'], session: Session): string[] {
  const [first] = risks
  if (!first) return []
  const others = risks.flatMap(({ other }) => other ?? [])
  const values = { award: first.award, other: others.length > 0 ? others : 'none' }
  return [
    paragraph(session.t(`funding.fund.risk.${first.kind}`, values), '  ! ', 6),
    ruleText(first.stated, awards, session, 6),
  ]
}

/** Loans stand apart from the cover. */
export const loansView = ({ loans }: Bundle, session: Session): string[] =>
  loans.map(({ id, ...sum }) =>
    dim(paragraph(session.t('funding.fund.loan', { award: id, sum: euroText(sum, session) }), '  ', 4)),
  )
