import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type SectionId, sectionOf, sections } from './sections.ts'

type OpenSections = {
  readonly open: ReadonlySet<SectionId>
  readonly toggle: (section: SectionId, isOpen: boolean) => void
}

/**
 * On a wide screen all is open, on a phone nothing is, so that its ten sections fit on it. An address such as
 * /profile#clerkships opens the section and goes to the field.
 */
export function useOpenSections(): OpenSections {
  const hash = useLocation({ select: (location) => location.hash })
  const [open, setOpen] = useState<ReadonlySet<SectionId>>(() => {
    const isWide = matchMedia('(min-width: 961px)').matches
    return new Set(isWide ? sections.map(({ id }) => id) : [])
  })
  const wanted = sections.find(({ id }) => id === hash)?.id ?? sectionOf(hash)
  useEffect(() => {
    if (!wanted) return
    setOpen((before) => new Set([...before, wanted]))
    // After the section has opened, or there is nothing yet to go to.
    const frame = requestAnimationFrame(() => goTo(sectionOf(hash) ? hash : `section-${hash}`))
    return () => cancelAnimationFrame(frame)
  }, [hash, wanted])
  const toggle = (section: SectionId, isOpen: boolean) =>
    setOpen((before) => new Set(isOpen ? [...before, section] : [...before].filter((one) => one !== section)))
  return { open, toggle }
}

function goTo(id: string): void {
  const place = document.getElementById(id)
  place?.scrollIntoView({ block: 'start' })
  place?.focus({ preventScroll: true })
}
