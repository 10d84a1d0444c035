import { ask, changeCapacity, type OfferingWithSeats } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Host.module.css'

type Props = { readonly offering: OfferingWithSeats; readonly organisationId: string }

/** One place more or fewer; never fewer than are taken. */
export function Capacity({ offering: { offeringId, capacity, taken }, organisationId }: Props) {
  const t = useT()
  const queries = useQueryClient()
  const changing = useMutation({
    mutationFn: (wanted: number) =>
      ask(changeCapacity, { params: { organisationId, offeringId }, json: { capacity: wanted } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['seats', organisationId] }),
  })
  return (
    <span className={styles.badges}>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('host.seats.fewer')}
        disabled={capacity <= taken.length || changing.isPending}
        onClick={() => changing.mutate(capacity - 1)}
      >
        −
      </Button>
      <span>{t('host.seats.taken', { taken: taken.length, capacity })}</span>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('host.seats.more')}
        disabled={changing.isPending}
        onClick={() => changing.mutate(capacity + 1)}
      >
        +
      </Button>
      {changing.error ? <RefusalNote error={changing.error} /> : null}
    </span>
  )
}
