import { useT } from '../app/language.tsx'
import styles from './Documents.module.css'

/** What the server takes by its content; by it a file dialog shows what fits. */
const accepted = 'application/pdf,image/jpeg,image/png,image/heic,.pdf,.jpg,.jpeg,.png,.heic'

type Props = {
  readonly onFiles: (files: readonly File[]) => void
  /** What the first button says. */
  readonly label: string
  readonly isOne?: boolean
  readonly hasCamera?: boolean
}

/** From the device, or with the camera of a telephone. */
export function FileButtons({ onFiles, label, isOne = false, hasCamera = false }: Props) {
  const t = useT()
  return (
    <>
      <FileButton label={label} accept={accepted} isMultiple={!isOne} onFiles={onFiles} />
      {hasCamera ? (
        <span className={styles.camera}>
          <FileButton label={t('documents.camera')} accept="image/jpeg,image/*" isCamera onFiles={onFiles} />
        </span>
      ) : null}
    </>
  )
}

type ButtonProps = Pick<Props, 'label' | 'onFiles'> & {
  readonly accept: string
  readonly isMultiple?: boolean
  readonly isCamera?: boolean
}

function FileButton({ label, accept, isMultiple = false, isCamera = false, onFiles }: ButtonProps) {
  return (
    <label className={styles.choose}>
      <input
        type="file"
        accept={accept}
        multiple={isMultiple}
        {...(isCamera ? { capture: 'environment' } : {})}
        className="visually-hidden"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
      {label}
    </label>
  )
}
