import { UnstyledButton } from '@mantine/core'
import { useT } from '../app/language.tsx'
import { type StaySearch, views } from './search.ts'
import styles from './ViewSwitch.module.css'

type View = NonNullable<StaySearch['view']>

/** Picture or list: both say the same. */
export function ViewSwitch({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const t = useT()
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">{t('timeline.view')}</legend>
      {views.map((one) => (
        <UnstyledButton key={one} aria-pressed={one === view} onClick={() => onView(one)}>
          {t(`timeline.view.${one}`)}
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
