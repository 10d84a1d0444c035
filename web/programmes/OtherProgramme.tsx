import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'

/** A link to another programme by the name of its file; nothing where there is no such programme. */
export function OtherProgramme({ id }: { readonly id: string }) {
  const { catalogue } = useScene().session
  const other = catalogue.programmes.find(({ programme }) => programme.id === id)
  if (!other) return null
  return (
    <Link to="/programmes/$id" params={{ id }}>
      {other.programme.programmeName ?? other.programme.name}
    </Link>
  )
}
