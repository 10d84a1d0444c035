import type { ReactNode } from 'react'
import { useScene } from '../app/scene.tsx'

/** The words of the catalogue. They are English on every page, and have to be read aloud as such. */
export const Quote = ({ children }: { readonly children: ReactNode }) => <span lang="en">{children}</span>

/** A character that no message and no source has. */
const PLACE = '\uE000'

/** A message around words of the catalogue; `name`: the placeholder where they stand. */
export function SaidBy({
  code,
  name,
  says,
}: {
  readonly code: string
  readonly name: string
  readonly says: string
}) {
  const { t } = useScene().session
  const [before, after] = t(code, { [name]: PLACE }).split(PLACE)
  return (
    <>
      {before}
      <Quote>{says}</Quote>
      {after}
    </>
  )
}

/** A text of ours with words of the catalogue in it: `quotes`, in the order in which they stand there. */
export function Quoting({ text, quotes }: { readonly text: string; readonly quotes: readonly string[] }) {
  const [first, ...others] = quotes
  const at = first ? text.indexOf(first) : -1
  if (!first || at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <Quote>{first}</Quote>
      <Quoting text={text.slice(at + first.length)} quotes={others} />
    </>
  )
}

/** Says once a page that the words of the catalogue are English; nothing on an English page. */
export function QuoteNote() {
  const { t } = useScene().session
  const text = t('money.costs.in-english')
  return text ? <p className="soft">{text}</p> : null
}
