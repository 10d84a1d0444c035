import { Button } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { useT } from '../app/language.tsx'
import type { OpenStay } from './kept-stay.ts'
import styles from './Logbook.module.css'
import { keptStays } from './stay-store.ts'
import { useExchange } from './use-exchange.ts'

/** Where what is written lies, and what waits: said on every page of the logbook, and seen to by it. */
export function SyncLine({ stays }: { readonly stays: readonly OpenStay[] }) {
  const t = useT()
  const { state, again } = useExchange()
  const href = useLocation({ select: (location) => location.href })
  const unsent = stays.reduce((sum, one) => sum + one.unsent, 0)
  const unbound = stays.filter(({ ownerId }) => ownerId === null)
  const bind = async () => {
    const { owner } = keptStays
    for (const { stayId } of unbound)
      await keptStays.update(stayId, (kept) => kept && { ...kept, ownerId: owner })
    again()
  }
  return (
    <div className={styles.sync}>
      {keptStays.isKept ? null : <p role="alert">{t('logbook.sync.not-kept')}</p>}
      {stays.length === 0 || state === 'asking' ? null : state === 'signed-out' ? (
        <p>
          {t('logbook.sync.signed-out', { number: unsent })}{' '}
          <Link to="/sign-in" search={{ next: href }}>
            {t('logbook.sync.sign-in')}
          </Link>
        </p>
      ) : unbound.length > 0 ? (
        <p>
          {t('logbook.sync.unbound')}{' '}
          {keptStays.owner === null ? null : (
            <button type="button" className="link" onClick={bind}>
              {t('logbook.sync.bind')}
            </button>
          )}
        </p>
      ) : (
        <p role="status">
          {t(unsent === 0 ? 'logbook.sync.sent' : `logbook.sync.${waitingWord(state)}`, { number: unsent })}
        </p>
      )}
      {state === 'stuck' ? (
        <p role="alert">
          {t('logbook.sync.stuck')}{' '}
          <Button size="compact-sm" variant="default" onClick={again}>
            {t('logbook.sync.again')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

const waitingWord = (state: string): 'sending' | 'waiting' => (state === 'sending' ? 'sending' : 'waiting')
