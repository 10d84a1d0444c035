import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { assetNames } from './asset-names.ts'

/** The first page for the server to draw (`ahead/first-page.ts`), as one module that needs nothing installed. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'ahead/first-page.ts',
    outDir: join('.made', 'ahead'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    minify: false,
    rolldownOptions: {
      external: ['virtual:pwa-register'],
      checks: { pluginTimings: false },
      output: { assetFileNames: assetNames },
    },
  },
})
