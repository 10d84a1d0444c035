import { Alert } from '@mantine/core'
import '@mantine/core/styles/Alert.css'
import { useScene } from '../app/scene.tsx'
import { programmeName } from './programme-name.ts'
import { uploads, useUploads } from './uploads.ts'

/** After a paper was replaced: which applications keep the version that they were sent with. */
export function KeptByNote() {
  const { session } = useScene()
  const { t } = session
  return useUploads().map(({ key, name, finished }) =>
    finished && finished.keptBy.length > 0 ? (
      <Alert key={key} role="status" color="teal" variant="light">
        {t('documents.kept-by', {
          name,
          number: finished.keptBy.length,
          programmes: finished.keptBy
            .map(({ programmeId }) => programmeName(programmeId, session))
            .join(' · '),
        })}{' '}
        <button type="button" className="link" onClick={() => uploads.dismiss(key)}>
          {t('documents.understood')}
        </button>
      </Alert>
    ) : null,
  )
}
