import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { VitePWA } from 'vite-plugin-pwa';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const YEAR_S = 365 * 24 * 60 * 60;

export default defineConfig({
  base: '/app/',
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: here('./site'),
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: [
        here('./src/app/main.tsx'),
        here('./src/site/enhance.ts'),
        here('./src/site/styles.css'),
        here('./src/site/public.css'),
      ],
    },
  },
  plugins: [
    react(),
    // Packed once, as small as it gets, and not for each visitor.
    compression(),
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: false,
      scope: '/app/',
      base: '/app/',
      manifest: {
        name: '安心退 AnxinTui',
        short_name: '安心退',
        lang: 'zh-CN',
        start_url: '/app/mine',
        scope: '/app/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#0b57a4',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,svg,woff2}'],
        navigateFallback: null,
        // The page around the app is the same at every address of it; without a network the last one is shown.
        runtimeCaching: [
          {
            urlPattern: ({ request, url }) =>
              request.mode === 'navigate' && url.pathname.startsWith('/app/'),
            handler: 'NetworkFirst',
            options: {
              cacheName: 'shell',
              networkTimeoutSeconds: 4,
              expiration: { maxEntries: 1, maxAgeSeconds: YEAR_S },
              plugins: [{ cacheKeyWillBeUsed: async () => '/app/shell' }],
            },
          },
        ],
      },
    }),
  ],
});
