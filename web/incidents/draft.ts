import { type Incident, incidentSchema } from '@famulus/domain/incidents'
import { useState } from 'react'

const keyOf = (stayId: string): string => `famulus.incident.${stayId}`

const emptyDraft = (today: string): Incident => ({
  kind: 'exposure',
  urgency: 'now',
  on: today,
  told: '',
  done: '',
  wish: '',
})

/** What is typed is there after a reload, on this device and until it is sent; "delete everything" takes it along. */
export function useDraft(stayId: string, today: string) {
  const [draft, setDraft] = useState<Incident>(() => keptDraft(stayId) ?? emptyDraft(today))
  return {
    draft,
    change: (more: Partial<Incident>) => {
      const next = { ...draft, ...more }
      localStorage.setItem(keyOf(stayId), JSON.stringify(next))
      setDraft(next)
    },
    forget: () => {
      localStorage.removeItem(keyOf(stayId))
      setDraft(emptyDraft(today))
    },
  }
}

const draftSchema = incidentSchema.extend({ told: incidentSchema.shape.done })

function keptDraft(stayId: string): Incident | undefined {
  try {
    return draftSchema.parse(JSON.parse(localStorage.getItem(keyOf(stayId)) ?? 'null'))
  } catch {
    return undefined
  }
}
