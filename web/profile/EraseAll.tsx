import { Button } from '@mantine/core'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { forgetStudent } from './forget.ts'
import styles from './ProfileFile.module.css'

/** Everything away, with what could bring it back; asked once more before. */
export function EraseAll() {
  const { t } = useScene().session
  const [state, setState] = useState<'idle' | 'asking' | 'erased'>('idle')
  const erase = async () => {
    await forgetStudent()
    setState('erased')
  }
  if (state !== 'asking')
    return (
      <>
        <button type="button" className={`link ${styles.erase}`} onClick={() => setState('asking')}>
          {t('form.erase')}
        </button>
        <span role="status">{state === 'erased' ? t('form.erased') : ''}</span>
      </>
    )
  return (
    <div role="alertdialog" aria-label={t('form.erase')} className={styles.asking}>
      <p>{t('form.erase-sure')}</p>
      <Button onClick={erase} autoFocus>
        {t('form.erase-it')}
      </Button>
      <Button variant="default" onClick={() => setState('idle')}>
        {t('form.cancel')}
      </Button>
    </div>
  )
}
