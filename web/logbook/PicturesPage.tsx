import { type Entry, procedureWord, summaryOf } from '@famulus/domain/logbook'
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useLanguage, useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { absentDays } from './absent-days.ts'
import { Calendar } from './Calendar.tsx'
import { wordsOf } from './entry-text.ts'
import { type OpenStay, recordsOfKind } from './kept-stay.ts'
import styles from './Pictures.module.css'
import { weeksOf } from './pictures.ts'
import { RoleBars, RoleLegend } from './RoleBars.tsx'
import { StayFrame } from './StayFrame.tsx'

/** What the stay came to, to look at. Every picture is said in numbers as well. */
export function PicturesPage() {
  const t = useT()
  const { stayId } = useParams({ from: '/stays/$stayId/pictures' })
  return (
    <StayFrame stayId={stayId} title={t('logbook.pictures.title')}>
      {(open) => <Pictures open={open} />}
    </StayFrame>
  )
}

function Pictures({ open }: { readonly open: OpenStay }) {
  const { t } = useLanguage()
  const entries = recordsOfKind('entry', open.records).map(({ body }) => body)
  const absences = recordsOfKind('absence', open.records).map(({ body }) => body)
  const { minutes, byDay } = summaryOf(entries)
  const weeks = weeksOf(open.stay, entries)
  return (
    <>
      <PageHeading title={t('logbook.pictures.title')}>
        {t('logbook.pictures.heading', {
          entries: entries.length,
          days: Object.keys(byDay).length,
          hours: Math.round(minutes / 60),
        })}
      </PageHeading>
      {entries.length === 0 ? (
        <EmptyState title={t('logbook.pictures.none')}>
          <p>{t('logbook.entries.none-what')}</p>
        </EmptyState>
      ) : (
        <>
          <Calendar weeks={weeks} absent={absentDays(absences)} />
          <Procedures entries={entries} weeks={weeks} />
          <Conversations entries={entries} />
          <p className="no-print">
            <Button variant="default" onClick={() => print()}>
              {t('logbook.pictures.print')}
            </Button>
          </p>
        </>
      )}
    </>
  )
}

function Procedures({
  entries,
  weeks,
}: {
  readonly entries: readonly Entry[]
  readonly weeks: ReturnType<typeof weeksOf>
}) {
  const { t } = useLanguage()
  const { procedures } = summaryOf(entries)
  if (procedures.length === 0) return null
  return (
    <>
      <section className={styles.part} aria-labelledby="weeks">
        <h2 id="weeks">{t('logbook.pictures.weeks')}</h2>
        <p className="soft">{t('logbook.pictures.weeks-what')}</p>
        <RoleLegend />
        <RoleBars
          firstColumn={t('logbook.pictures.week-column')}
          rows={weeks.map(({ on, byRole }) => ({ key: on, day: on, byRole }))}
        />
      </section>
      <section className={styles.part} aria-labelledby="procedures">
        <h2 id="procedures">{t('logbook.pictures.procedures')}</h2>
        <RoleLegend />
        <RoleBars
          firstColumn={t('logbook.pictures.procedure-column')}
          rows={procedures.map(({ procedure, byRole }) => ({
            key: procedure,
            name: procedureWord(procedure, wordsOf(t)),
            byRole,
          }))}
        />
      </section>
    </>
  )
}

function Conversations({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useLanguage()
  const met = Object.entries(summaryOf(entries).byStyle).sort(([, a], [, b]) => b - a)
  if (met.length === 0) return null
  const most = Math.max(...met.map(([, number]) => number))
  return (
    <section className={styles.part} aria-labelledby="conversations">
      <h2 id="conversations">{t('logbook.pictures.conversations')}</h2>
      <table className={styles.bars}>
        <thead className="visually-hidden">
          <tr>
            <th>{t('logbook.pictures.style-column')}</th>
            <th>{t('logbook.pictures.number')}</th>
          </tr>
        </thead>
        <tbody>
          {met.map(([style, number]) => (
            <tr key={style}>
              <th scope="row">{t(`logbook.style.${style}`)}</th>
              <td>
                <span className={styles.bar} style={{ width: `${(85 * number) / most}%` }} /> {number}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
