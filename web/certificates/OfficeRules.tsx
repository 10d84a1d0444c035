import { type CompiledProgramme, pagesOf } from '@famulus/domain/programmes'
import type { Stay } from '@famulus/domain/stays'
import { isoOf } from '@famulus/domain/time'
import { Checkbox, NativeSelect } from '@mantine/core'
import { useT } from '../app/language.tsx'
import { useScene } from '../app/scene.tsx'
import type { OpenStay } from '../logbook/kept-stay.ts'
import { keptStays } from '../logbook/stay-store.ts'
import { Quote } from '../parts/Quote.tsx'
import { SourceChips } from '../parts/SourceChips.tsx'
import { students } from '../profile/student-store.ts'
import styles from './Certificates.module.css'
import { evidenceEdits } from './evidence.ts'

/** What the office wants to see, from the catalogue; what is there is ticked, and kept with the stay. */
export function OfficeRules({ open }: { readonly open: OpenStay }) {
  const t = useT()
  const { session } = useScene()
  const { stay, stayId, record } = open
  const offices = session.catalogue.programmes.filter(
    ({ programme }) => programme.kind === 'recognition-authority',
  )
  const write = (body: Stay) =>
    keptStays.write(stayId, [{ recordId: stayId, kind: 'stay', body, seen: record }])
  const choose = (id: string) => {
    const { office: _, ...rest } = stay
    return write(id ? { ...rest, office: id } : rest)
  }
  const office = offices.find(({ programme }) => programme.id === stay.office)
  return (
    <section className={`${styles.form} card`} aria-labelledby="office">
      <h2 id="office">{t('certificates.office')}</h2>
      <p className="soft">{t('certificates.office.what')}</p>
      <NativeSelect
        label={t('certificates.office.which')}
        value={stay.office ?? ''}
        data={[
          { value: '', label: t('certificates.office.none') },
          ...offices.map(({ programme: { id, name } }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {office ? (
        <Rules office={office} stay={stay} write={write} />
      ) : (
        <p className="soft">{t('certificates.office.unlisted')}</p>
      )}
    </section>
  )
}

function Rules({
  office: { programme },
  stay,
  write,
}: {
  readonly office: CompiledProgramme
  readonly stay: Stay
  readonly write: (stay: Stay) => void
}) {
  const t = useT()
  const { session, profile } = useScene()
  const { requirements } = programme
  const keyOf = (rule: string) => `${programme.id}/${rule}`
  const papers = stay.papers ?? []
  const tick = (rule: string, isThere: boolean) => {
    const key = keyOf(rule)
    write({ ...stay, papers: isThere ? [...papers, key] : papers.filter((one) => one !== key) })
    const done = isThere ? isoOf(session.today) : undefined
    students.change(evidenceEdits(profile.progress, stay, { office: programme.id, rule }, done))
  }
  const have = requirements.filter(({ id }) => papers.includes(keyOf(id))).length
  return (
    <>
      <p role="status">{t('certificates.office.have', { have, all: requirements.length })}</p>
      <ul className={styles.rules}>
        {requirements.map(({ id, says, source }) => (
          <li key={id}>
            <Checkbox
              label={<Quote>{says}</Quote>}
              checked={papers.includes(keyOf(id))}
              onChange={({ currentTarget: { checked } }) => tick(id, checked)}
            />
            <SourceChips pages={pagesOf(source, programme.sources)} />
          </li>
        ))}
      </ul>
    </>
  )
}
