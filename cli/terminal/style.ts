import { styleText } from 'node:util'

type Format = Parameters<typeof styleText>[0]

/** Colour only on a terminal, and never with NO_COLOR: Node's own rule. */
export const style = (format: Format, text: string): string =>
  styleText(format, text, { stream: process.stdout })

export const bold = (text: string): string => style('bold', text)
export const dim = (text: string): string => style('dim', text)
