#!/usr/bin/env node
// Plain JavaScript, because it must also run on a Node too old for the rest: then it hands over to the pinned one.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const oldestNode = 26

if (Number.parseInt(process.versions.node, 10) < oldestNode) handOver()
else {
  module.enableCompileCache()
  await import('../main.ts')
}

function handOver() {
  const node = pinnedNode()
  if (!node) {
    console.error(
      `Famulus needs Node ${oldestNode}; this is Node ${process.versions.node}. \`npm ci\` in the checkout brings the right one.`,
    )
    process.exitCode = 1
    return
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`The pinned Node does not start: ${error.message}`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

function pinnedNode() {
  const require = createRequire(import.meta.url)
  try {
    const manifest = require.resolve('node/package.json')
    const node = join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.node)
    // A pinned Node that is itself too old would hand over to itself for ever.
    return Number.parseInt(require('node/package.json').version, 10) >= oldestNode ? node : undefined
  } catch {
    return undefined
  }
}
