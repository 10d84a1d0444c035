import { hasMessage } from '@famulus/messages/speaking'
import { Alert } from '@mantine/core'
import { useLanguage } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { sizeText } from './sizes.ts'
import { OtherFile } from './uploads.ts'

/** Why a paper was not taken, and what helps. */
export function PaperRefusal({ error }: { readonly error: Error }) {
  const { t, language } = useLanguage()
  if (error instanceof OtherFile)
    return (
      <Alert role="alert" color="orange" variant="light">
        {t('documents.refusal.other_file')}
      </Alert>
    )
  const size = (given: unknown) => (typeof given === 'number' ? sizeText(given, language) : '')
  return (
    <RefusalNote
      error={error}
      sentence={({ refused, ...facts }) => {
        const code = `documents.refusal.${refused}`
        if (!hasMessage(code, language)) return undefined
        return t(code, {
          ...facts,
          found: 'unknown',
          signature: '',
          ...named(facts),
          size: size(facts.limit),
        })
      }}
    />
  )
}

/** Facts that a sentence may name; those that are not there are not named. */
const named = ({ found, signature, limit }: Readonly<Record<string, unknown>>) => ({
  ...(typeof found === 'string' ? { found } : {}),
  ...(typeof signature === 'string' ? { signature } : {}),
  ...(typeof limit === 'number' ? { limit } : {}),
})
