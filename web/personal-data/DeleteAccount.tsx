import { ask, type Me, previewMyDeletion } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SignInRefusal } from '../accounts/SignInRefusal.tsx'
import { useT } from '../app/language.tsx'
import { ConfirmDeletion } from './ConfirmDeletion.tsx'
import styles from './PersonalData.module.css'
import { WhatIsDeleted } from './WhatIsDeleted.tsx'

/** What deleting would do is read before it can be done. */
export function DeleteAccount({ me }: { readonly me: Me }) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['deletion'],
    queryFn: () => ask(previewMyDeletion, {}),
    enabled: isOpen,
  })
  return (
    <section className={`${styles.part} card`}>
      <h2>{t('personal-data.delete.title')}</h2>
      <p className="soft">{t('personal-data.delete.what')}</p>
      {isOpen ? null : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('personal-data.delete.preview')}
        </Button>
      )}
      <SignInRefusal error={error} />
      {data ? (
        <>
          <WhatIsDeleted preview={data} />
          <ConfirmDeletion me={me} preview={data} />
        </>
      ) : null}
    </section>
  )
}
