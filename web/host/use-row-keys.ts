import { useHotkeys } from '@mantine/hooks'
import { useRef } from 'react'

/** j and k lead down and up the links of a list, from anywhere but a field; Enter opens the one that has the focus. */
export function useRowKeys() {
  const list = useRef<HTMLOListElement>(null)
  const go = (step: number) => () => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const index = links.indexOf(document.activeElement as HTMLAnchorElement) // of something else: -1
    links[Math.max(0, Math.min(links.length - 1, index + step))]?.focus()
  }
  useHotkeys([
    ['j', go(1)],
    ['k', go(-1)],
  ])
  return list
}
