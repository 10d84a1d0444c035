/** Hands a text to the browser as a file to keep. It goes nowhere else. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // A browser that asks where to save still reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
