import { Alert, Button } from '@mantine/core'
import { useT } from '../app/language.tsx'
import type { Held } from './use-keep.ts'

/** Why an entry was not kept, and what to do about it. */
export function HeldNote({
  held,
  problem,
}: {
  readonly held: Held | undefined
  readonly problem: string | undefined
}) {
  const t = useT()
  if (problem !== undefined)
    return (
      <Alert role="alert" color="red" variant="light">
        {t('logbook.not-kept', { reason: problem })}
      </Alert>
    )
  if (!held) return null
  return (
    <Alert role="alert" color="orange" variant="light">
      <p>{t(held.anyway ? 'logbook.private.may' : 'logbook.private.must')}</p>
      <ul>
        {held.suspicions.map(({ kind, text }) => (
          <li key={`${kind} ${text}`}>{t(`logbook.private.${kind}`, { text })}</li>
        ))}
      </ul>
      {held.anyway ? (
        <Button variant="default" onClick={held.anyway}>
          {t('logbook.private.anyway')}
        </Button>
      ) : null}
    </Alert>
  )
}
