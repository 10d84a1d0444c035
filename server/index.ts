export { readConfig } from './config/config.ts'
export { listen } from './listen.ts'
export { Refusal } from './refusal.ts'
export { stopOnSignal } from './stop-on-signal.ts'
