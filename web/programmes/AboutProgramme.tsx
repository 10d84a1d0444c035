import type { Assessed } from '@famulus/advice/programmes'
import type { Programme } from '@famulus/domain/programmes'
import type { ReactNode } from 'react'
import { useScene } from '../app/scene.tsx'
import { Quoting } from '../parts/Quote.tsx'
import styles from './AboutProgramme.module.css'
import { type AboutLine, dateLines, feeLines, mixedUpLines, selectionLines, told } from './about-lines.ts'
import { Conflicts } from './Conflicts.tsx'
import { OtherProgramme } from './OtherProgramme.tsx'
import { Pages } from './Pages.tsx'
import { sourcesOf } from './rule-rows.ts'
import { SourceList } from './SourceList.tsx'

/** What the sources say beside the rules: papers, dates, money, selection, contradictions, notes, the pages themselves. */
export function AboutProgramme({ one }: { readonly one: Assessed }) {
  const { session } = useScene()
  const { t } = session
  const { programme } = one.compiled
  const { documents, notes } = programme
  return (
    <>
      <Conflicts programme={programme} />
      <Section title={t('explain.dates')} lines={dateLines(one, session)} programme={programme} />
      <Section title={t('explain.documents')} lines={documents.map(told)} programme={programme} />
      <Section title={t('explain.money')} lines={feeLines(programme, session)} programme={programme} />
      <Section
        title={t('explain.selection')}
        lines={selectionLines(programme, session)}
        programme={programme}
      >
        {programme.selection?.tiers.length ? <Tiers programme={programme} /> : null}
      </Section>
      <Section title={t('explain.mixed-up')} lines={mixedUpLines(programme)} programme={programme} />
      <Section title={t('explain.notes')} lines={notes.map(told)} programme={programme} />
      <SourceList programme={programme} />
    </>
  )
}

type SectionProps = {
  readonly title: string
  readonly lines: readonly AboutLine[]
  readonly programme: Programme
  readonly children?: ReactNode
}

function Section({ title, lines, programme, children }: SectionProps) {
  if (lines.length === 0 && !children) return null
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
      <ul>
        {lines.map((line) => (
          <li key={line.key}>
            {line.programme ? (
              <>
                <OtherProgramme id={line.programme} />:{' '}
              </>
            ) : null}
            <Quoting text={line.text} quotes={line.isQuoted ? [line.text] : (line.quotes ?? [])} />{' '}
            <Pages sources={sourcesOf(line.source, programme.sources)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who comes first, as steps from left to right. */
function Tiers({ programme: { selection, sources } }: { readonly programme: Programme }) {
  if (!selection) return null
  return (
    <div className={styles.tiers}>
      <ol>
        {selection.tiers.map((tier) => (
          <li key={tier} lang="en">
            {tier}
          </li>
        ))}
      </ol>
      <Pages sources={sourcesOf(selection.source, sources)} />
    </div>
  )
}
