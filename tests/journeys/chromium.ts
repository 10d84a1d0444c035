import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/**
 * The Chromium of this machine: CHROMIUM_PATH, else the first on the PATH. Where there is none and we may install one,
 * as root on Debian, it is installed. Throws with what to do where that does not work either.
 */
export function findChromium(): string {
  const there = process.env.CHROMIUM_PATH ?? onPath()
  if (there) return there
  if (process.getuid?.() === 0) install()
  const installed = onPath()
  if (installed) return installed
  throw new Error(
    'The journeys need Chromium. Install it (Debian: sudo apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chrome npm test',
  )
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function install(): void {
  console.log('Installing Chromium for the journeys …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ])
    spawnSync('apt-get', args, { stdio: 'ignore', env })
}

/** Without a sandbox, as root has none, and silent towards the network. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
