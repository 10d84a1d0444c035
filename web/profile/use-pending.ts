import { useState } from 'react'

/** What was just chosen is shown at once; saving takes a moment, and a box must not jump back meanwhile. */
export function usePending<Value>(
  kept: Value,
  onChange: (value: Value) => Promise<unknown>,
): readonly [shown: Value, change: (value: Value) => Promise<void>] {
  const [pending, setPending] = useState<{ readonly value: Value }>()
  const change = async (value: Value) => {
    setPending({ value })
    await onChange(value)
    setPending(undefined)
  }
  return [pending ? pending.value : kept, change]
}
