import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { assetNames } from './asset-names.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['icon.svg', 'scheme.js'],
      manifest: {
        name: 'Famulus',
        short_name: 'Famulus',
        description: 'A clinical elective abroad, from the wish to the report',
        theme_color: '#0b6e69',
        background_color: '#fbfaf7',
        display: 'standalone',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,png,json,woff2}'],
        maximumFileSizeToCacheInBytes: 8_000_000,
        navigateFallback: '/index.html',
        // Links in mails and the way back from an institution lead there, and only the server knows the answer.
        navigateFallbackDenylist: [/^\/(api|healthz|readyz|metrics)(\/|$)/],
      },
    }),
  ],
  resolve: {
    alias: { '@hono/zod-openapi': join(import.meta.dirname, 'app', 'contract-in-page.ts') },
  },
  build: {
    minify: process.env.NO_MINIFY ? false : 'oxc',
    target: 'es2023',
    // The list of what every page needs would be part of the first one. Scripts find each other when a page is opened.
    modulePreload: {
      resolveDependencies: (_, dependencies, { hostType }) =>
        hostType === 'js' ? dependencies.filter((file) => file.endsWith('.css')) : dependencies,
    },
    manifest: true, // says which files a page needs (tools/built-site.ts)
    // The files that tools/make-web-files.ts makes are always files of their own, so that they are cached by their content.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Scripts name each other some hundred times, and hashes do not compress: 42 bits tell a few hundred files apart.
      output: {
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: assetNames,
        // Files of some lines compress badly: what every page needs of a kind stands together.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'search', test: /web\/[a-z]+\/(where-|programme-)?search\.ts$/ },
            { name: 'time', test: /domain\/time\/(day|span|expression|window|period)\.ts$/ },
            {
              name: 'parts',
              test: /web\/(parts\/(AnswerDot|AnswerBadge|EmptyState|StartStrip)|app\/Page[A-Za-z]+)\.tsx$/,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
})
