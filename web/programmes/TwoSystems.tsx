import type { Assessed } from '@famulus/advice/programmes'
import { countryName } from '@famulus/messages/speaking'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'

/** To what will be different there, for whoever studies in another country. */
export function TwoSystems({ one: { compiled } }: { readonly one: Assessed }) {
  const { session, student } = useScene()
  const { t, language } = session
  const [home, host] = [student.schoolCountry, compiled.programme.country]
  if (home === undefined || home === host || host === 'XX') return null
  return (
    <p>
      <Link to="/systems/$home/$host" params={{ home, host }}>
        {t('systems.link', { home: countryName(home, language), host: countryName(host, language) })}
      </Link>
    </p>
  )
}
