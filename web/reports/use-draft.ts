import { ask, saveMyReport } from '@famulus/contract'
import { type Report, reportSchema } from '@famulus/domain/reports'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'

const PAUSE_MS = 600

/** What is typed, kept on the server a moment later. What the schema refuses yet, such as half a sum, waits in the page. */
export function useDraft(stayId: string, first: Report) {
  const [report, setReport] = useState(first)
  const latest = useRef(first)
  const timer = useRef<number>(undefined)
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (json: Report) => ask(saveMyReport, { params: { stayId }, json }),
  })
  const save = async () => {
    clearTimeout(timer.current)
    const read = reportSchema.safeParse(latest.current)
    if (read.success) await mutateAsync(read.data)
  }
  const change = (part: Partial<Report>) => {
    // What is emptied is gone, and not there without a value.
    const entries = Object.entries({ ...latest.current, ...part }).filter(([, value]) => value !== undefined)
    latest.current = Object.fromEntries(entries) as Report // the same keys, fewer of them
    setReport(latest.current)
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => void save().catch(() => undefined), PAUSE_MS)
  }
  return { report, change, save, isSaving: isPending, error }
}

export type ChangeReport = (part: { readonly [Key in keyof Report]?: Report[Key] | undefined }) => void
