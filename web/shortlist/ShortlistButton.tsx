import { Button } from '@mantine/core'
import { useT } from '../app/language.tsx'
import { students, useProfile } from '../profile/student-store.ts'
import { listed } from './toggle.ts'

/** Keeps a programme on the shortlist, or takes it off. */
export function ShortlistButton({ id }: { readonly id: string }) {
  const t = useT()
  const { shortlist = [] } = useProfile(students)
  const isOn = shortlist.includes(id)
  return (
    <Button variant="default" aria-pressed={isOn} onClick={() => students.change(listed(id, !isOn))}>
      {t(isOn ? 'programme.off-shortlist' : 'programme.on-shortlist')}
    </Button>
  )
}
