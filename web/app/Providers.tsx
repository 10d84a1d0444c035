import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { chosenLanguage, LanguageProvider } from './language.tsx'
import { schemeManager } from './scheme.ts'
import { theme, variables } from './theme.ts'

export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      <LanguageProvider first={chosenLanguage()}>{children}</LanguageProvider>
    </MantineProvider>
  )
}
