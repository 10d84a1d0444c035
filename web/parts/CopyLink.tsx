import { useState } from 'react'
import { useT } from '../app/language.tsx'

/** A link in a line that puts a text where it can be pasted from, and says so. `what`: names the text for whoever does not see it. */
export function CopyLink({ text, what }: { readonly text: string; readonly what?: string | undefined }) {
  const t = useT()
  const [copied, setCopied] = useState<string>()
  return (
    <span className="no-print">
      <button
        type="button"
        className="link"
        aria-label={what ? `${t('shell.copy')}: ${what}` : undefined}
        onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(text))}
      >
        {t('shell.copy')}
      </button>
      <span role="status" className="soft">
        {copied === text ? t('shell.copied') : ''}
      </span>
    </span>
  )
}
