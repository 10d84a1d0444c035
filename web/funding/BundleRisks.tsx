import { euroText } from '@famulus/advice/funding'
import type { Bundle, Risk } from '@famulus/domain/funding'
import { useScene } from '../app/scene.tsx'
import { useAwardNames } from './award-names.ts'
import { RuleLine } from './RuleLine.tsx'

type Ruled = Extract<Risk, { stated: unknown }>

/** Rules that lower an award, and what may still go wrong: said, never counted as a probability. */
export function BundleRisks({ bundle: { applied, risks } }: { readonly bundle: Bundle }) {
  const { session } = useScene()
  const { t } = session
  const nameOf = useAwardNames()
  const number = applied.length + risks.length
  if (number === 0) return null
  const silent = risks.flatMap((risk) => (risk.kind === 'silent' ? [risk.pair.map(nameOf).join(' + ')] : []))
  const competing = risks.flatMap((risk) => (risk.kind === 'competition' ? [nameOf(risk.award)] : []))
  const ruled = risks.filter((risk): risk is Ruled => 'stated' in risk)
  const groups = Map.groupBy(
    ruled,
    ({ kind, award, stated }) => `${kind} ${award} ${stated.file} ${stated.rule.id}`,
  )
  return (
    <details>
      <summary>{t('budget.risks', { number })}</summary>
      <ul>
        {applied.map(({ award, by, stated, cents }) => (
          <li key={`${award} ${stated.rule.id} ${by.join()}`}>
            {t(cents === undefined ? 'funding.fund.applies' : 'funding.fund.lowers', {
              award: nameOf(award),
              by: by.map(nameOf),
              sum: cents === undefined ? '' : euroText({ lowCents: cents, highCents: cents }, session),
            })}{' '}
            <RuleLine stated={stated} />
          </li>
        ))}
        {competing.length > 0 ? <li>{t('funding.fund.competition', { awards: competing })}</li> : null}
        {silent.length > 0 ? <li>{t('funding.fund.silent', { pairs: silent })}</li> : null}
        {[...groups].map(([key, [first, ...rest]]) => {
          if (!first) return null
          const others = [first, ...rest].flatMap(({ other }) => (other === undefined ? [] : [nameOf(other)]))
          return (
            <li key={key}>
              {t(`funding.fund.risk.${first.kind}`, {
                award: nameOf(first.award),
                other: others.length > 0 ? others : 'none',
              })}{' '}
              <RuleLine stated={first.stated} />
            </li>
          )
        })}
      </ul>
    </details>
  )
}
