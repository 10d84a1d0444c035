/** Ends the process in order when it is asked to: SIGTERM from whoever runs it, SIGINT from the keyboard. The second time it ends at once. */
export function stopOnSignal(close: () => Promise<void>): void {
  let asked = false
  const stop = async () => {
    if (asked) process.exit(1)
    asked = true
    await close()
    process.exit(0)
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
}
