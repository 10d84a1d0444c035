/** Gives the browser a file to save. Nothing leaves the device. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by then; a minute is time enough for the slowest.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
