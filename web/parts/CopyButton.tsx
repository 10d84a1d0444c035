import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../app/language.tsx'

/** Copies a text, and says so. `text` is only made when it is wanted. */
export function CopyButton({ text, children }: { readonly text: () => string; readonly children: string }) {
  const t = useT()
  const [copied, setCopied] = useState<boolean>()
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <Button variant="default" onClick={copy}>
        {children}
      </Button>
      <span role="status" className="soft">
        {copied === undefined ? null : t(copied ? 'shell.copied' : 'shortlist.not-copied')}
      </span>
    </>
  )
}
