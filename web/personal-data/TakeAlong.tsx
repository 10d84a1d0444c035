import { ask, exportMyData, Refused, Unreachable } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { SignInRefusal } from '../accounts/SignInRefusal.tsx'
import { useT } from '../app/language.tsx'
import { saveFile } from '../parts/save-file.ts'
import { students, useProfile } from '../profile/student-store.ts'
import styles from './PersonalData.module.css'
import type { ContentOf } from './pack.ts'

/** Everything in one file: what the account keeps, the papers, and the profile of this device. */
export function TakeAlong() {
  const t = useT()
  const profile = useProfile(students)
  const packing = useMutation({
    mutationFn: async () => {
      const [data, { pack }] = await Promise.all([ask(exportMyData, {}), import('./pack.ts')])
      saveFile('famulus.zip', 'application/zip', await pack(data, profile, contentOf))
    },
  })
  return (
    <section className={`${styles.part} card`}>
      <h2>{t('personal-data.export.title')}</h2>
      <p className="soft">{t('personal-data.export.what')}</p>
      <Button variant="default" loading={packing.isPending} onClick={() => packing.mutate()}>
        {t('personal-data.export.do')}
      </Button>
      <p aria-live="polite">{packing.isSuccess ? t('personal-data.export.done') : ''}</p>
      <SignInRefusal error={packing.error} />
    </section>
  )
}

const contentOf: ContentOf = async ({ studentId, documentId }) => {
  const response = await fetch(`/api/documents/${studentId}/${documentId}/content`).catch(
    (error: unknown) => {
      throw new Unreachable(String(error))
    },
  )
  if (!response.ok) throw new Refused(response.status, { refused: 'failed' })
  return new Uint8Array(await response.arrayBuffer())
}
