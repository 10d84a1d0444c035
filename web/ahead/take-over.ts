/**
 * The page that the server drew ahead (`draw.tsx`) gives way to the app: both are the same page, so what was chosen in
 * the one is chosen in the other, and what was pressed last is pressed again. `public/ahead.js` noted it.
 */
export function takeOver(): void {
  const ahead = document.getElementById('ahead')
  const root = document.getElementById('root')
  if (!ahead || !root) return
  const [drawn, live] = [controlsOf(ahead), controlsOf(root)]
  const isSame =
    drawn.length === live.length && drawn.every((one, index) => one.tagName === live[index]?.tagName)
  const pressed = live[Number(ahead.dataset.pressed ?? -1)]
  const focused = live[drawn.indexOf(document.activeElement as HTMLElement)]
  const chosen = isSame ? live.filter((control, index) => isCarried(drawn[index], control)) : []
  ahead.remove()
  if (!isSame) return
  focused?.focus({ preventScroll: true })
  // React is in the middle of showing the page; it listens afterwards.
  setTimeout(() => {
    for (const control of chosen) control.dispatchEvent(new Event('change', { bubbles: true }))
    pressed?.click()
  })
}

/** In the order of the page. `public/ahead.js` counts the same. */
const controlsOf = (within: HTMLElement): readonly HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>('a, button, input, select, summary'),
]

/** Whether something else is chosen now than was before. */
function isCarried(from: HTMLElement | undefined, to: HTMLElement): boolean {
  if (from instanceof HTMLSelectElement && to instanceof HTMLSelectElement) {
    if (from.value === to.value) return false
    to.value = from.value
    return true
  }
  if (!(from instanceof HTMLInputElement && to instanceof HTMLInputElement) || from.value === to.value)
    return false
  // React puts its own setter over the element's, and would take the value for its own.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(to, from.value)
  return true
}
