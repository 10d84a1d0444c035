import type { ApplicationDetail } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useT } from '../app/language.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { stayFrom } from './stay-from-application.ts'
import { keptStays } from './stay-store.ts'
import { useStays } from './use-stays.ts'

/** From an application with a place to the logbook of the stay: there already, or begun with what is known. */
export function StayOfApplication({ detail }: { readonly detail: ApplicationDetail }) {
  const t = useT()
  const stays = useStays()
  const navigate = useNavigate()
  const stay = stayFrom(detail)
  if (!stay || !stays) return null
  const known = stays.find((one) => one.stay.applicationId === detail.applicationId)
  const begin = async () => {
    keptStays.owner = detail.studentId
    const stayId = await keptStays.begin(stay)
    await navigate({ to: '/stays/$stayId', params: { stayId } })
  }
  return (
    <section className="card" style={{ padding: '1.1rem 1.3rem' }} aria-labelledby="logbook">
      <h2 id="logbook">{t('logbook.title')}</h2>
      <p>{t('logbook.of-application')}</p>
      {known ? (
        <LinkButton to="/stays/$stayId" params={{ stayId: known.stayId }} variant="default">
          {t('logbook.open')}
        </LinkButton>
      ) : (
        <Button variant="default" onClick={begin}>
          {t('logbook.stays.begin')}
        </Button>
      )}
    </section>
  )
}
