import { euroText, type Financed, type WhatIf } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import { dayText } from '@famulus/advice/time'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { bundleView } from './bundle.ts'
import { ruleText } from './rule-text.ts'

/** Who pays for a stay: the bundles with what each award pays, then why there is not more. */
export function fundView(found: Financed, { refused, granted }: WhatIf, session: Session): string {
  const { bundles } = found.bundles
  const { t } = session
  const parts = [
    headingView(found, { refused, granted }, session),
    ...bundles.map((bundle, number) => bundleView(bundle, number + 1, found, session)),
    ...(bundles.length === 0 ? [paragraph(t('funding.fund.nothing'), '', 0)] : []),
    ...whyView(found, session),
    ...brokenView(found, session),
    ...asidesView(found, session),
    dim(paragraph(t('funding.fund.next', { programme: found.one.compiled.programme.id }), '', 0)),
  ]
  return parts.join('\n\n')
}

function headingView(
  { one, budget, candidates }: Financed,
  { refused, granted }: WhatIf,
  session: Session,
): string {
  const { t } = session
  const { name } = one.compiled.programme
  const { start, weeks } = one.assessment
  const open = budget.open.map((line) => t(`money.line.${line}`))
  return [
    bold(
      paragraph(t('funding.fund.title', { programme: name, weeks, start: dayText(start, session) }), '', 0),
    ),
    paragraph(
      t('funding.fund.costs', { sum: euroText(budget.total, session), number: open.length, lines: open }),
      '',
      0,
    ),
    dim(paragraph(t('funding.fund.candidates', { number: candidates }), '', 0)),
    ...(granted.length > 0 ? [paragraph(t('funding.fund.granted', { awards: granted }), '', 0)] : []),
    ...(refused.length > 0 ? [paragraph(t('funding.fund.refused', { awards: refused }), '', 0)] : []),
  ].join('\n')
}

/** Each rule that binds, with what it costs and its page. */
function whyView({ bundles: { whyNotMore, bundles }, awards }: Financed, session: Session): string[] {
  const { t } = session
  if (bundles.length === 0) return []
  const lines = whyNotMore.map(({ stated, certainCents, hopedCents, gained }) => {
    const cents = Math.max(certainCents, hopedCents)
    const sum = euroText({ lowCents: cents, highCents: cents }, session)
    const head = t('funding.fund.without-rule', {
      sum,
      rules: stated.length,
      number: gained.length,
      awards: gained,
    })
    return [paragraph(head, '  ', 4), ...stated.map((one) => ruleText(one, awards, session, 4))].join('\n')
  })
  const none = lines.length === 0 ? [paragraph(t('funding.fund.no-rule-binds'), '  ', 2)] : []
  return [[bold(paragraph(t('funding.fund.why-not-more'), '', 0)), ...lines, ...none].join('\n')]
}

function brokenView({ bundles: { broken }, awards }: Financed, session: Session): string[] {
  if (broken.length === 0) return []
  const { t } = session
  const lines = broken.map(({ awards: held, stated }) =>
    [
      paragraph(t('funding.fund.broken-by', { awards: held }), '  ', 4),
      ruleText(stated, awards, session, 4),
    ].join('\n'),
  )
  return [[bold(paragraph(t('funding.fund.broken'), '', 0)), ...lines].join('\n')]
}

/** What no bundle counts, and why: awards are never left out in silence. */
function asidesView({ bundles, undecided, bound }: Financed, { t }: Session): string[] {
  const asides = [
    ['undecided', undecided],
    ['unpriced', bundles.unpriced],
    ['bound', bound],
  ] as const
  return asides
    .filter(([, ids]) => ids.length > 0)
    .map(([name, ids]) =>
      [bold(paragraph(t(`funding.fund.${name}`), '', 0)), paragraph(ids.join(', '), '  ', 2)].join('\n'),
    )
}
