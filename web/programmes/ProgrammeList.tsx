import type { Assessed } from '@famulus/advice/programmes'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import styles from './ProgrammeList.module.css'
import { ProgrammeRow } from './ProgrammeRow.tsx'

const AT_FIRST = 15
/** A row costs the page about as much as twenty dots of the map. */
const AT_ONCE = 200

/** The places as a list, the map in words. */
export function ProgrammeList({ places }: { readonly places: readonly Assessed[] }) {
  const t = useT()
  const [number, setNumber] = useState(AT_FIRST)
  if (places.length === 0)
    return <EmptyState title={t('where.nothing')}>{t('where.nothing-what')}</EmptyState>
  const next = Math.min(places.length, number + AT_ONCE)
  return (
    <>
      <ul className={`${styles.list} card`}>
        {places.slice(0, number).map((one) => (
          <ProgrammeRow key={one.compiled.programme.id} one={one} />
        ))}
      </ul>
      {places.length > number ? (
        <p className={styles.more}>
          <Button variant="default" onClick={() => setNumber(next)}>
            {t('where.more', { number: next, all: String(next === places.length) })}
          </Button>
        </p>
      ) : null}
    </>
  )
}
