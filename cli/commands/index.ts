import type { Command } from '../command.ts'

/** By name. Only the one that is asked for is loaded, with what it needs: loading all takes longer than most take to run. */
export const commands = {
  check: async () => (await import('./check.ts')).check,
  explain: async () => (await import('./explain.ts')).explain,
  ask: async () => (await import('./ask.ts')).ask,
  compare: async () => (await import('./compare.ts')).compare,
  plan: async () => (await import('./plan.ts')).plan,
  costs: async () => (await import('./costs.ts')).costs,
  fund: async () => (await import('./fund.ts')).fund,
  awards: async () => (await import('./awards.ts')).awards,
  systems: async () => (await import('./systems.ts')).systems,
  'profile check': async () => (await import('./profile-check.ts')).profileCheck,
  'catalogue check': async () => (await import('./catalogue-check.ts')).catalogueCheck,
  'catalogue coverage': async () => (await import('./catalogue-coverage.ts')).catalogueCoverage,
  'catalogue stale': async () => (await import('./catalogue-stale.ts')).catalogueStale,
  'catalogue show': async () => (await import('./catalogue-show.ts')).catalogueShow,
  'catalogue kinds': async () => (await import('./catalogue-kinds.ts')).catalogueKinds,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./backup.ts')).restore,
  'journal verify': async () => (await import('./journal-verify.ts')).journalVerify,
  schema: async () => (await import('./schema.ts')).schema,
} as const satisfies Record<string, () => Promise<Command>>

export type CommandName = keyof typeof commands
