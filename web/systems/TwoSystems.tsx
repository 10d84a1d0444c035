import { countryName } from '@famulus/messages/speaking'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'

/** To what will be different in a country, for whoever studies in another one. */
export function TwoSystems({ host }: { readonly host: string }) {
  const { session, student } = useScene()
  const { t, language } = session
  const home = student.schoolCountry
  if (home === undefined || home === host || host === 'XX') return null
  return (
    <p>
      <Link to="/systems/$home/$host" params={{ home, host }}>
        {t('systems.link', { home: countryName(home, language), host: countryName(host, language) })}
      </Link>
    </p>
  )
}
