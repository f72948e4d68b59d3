import { defineConfig } from 'vite'

/** The pages: built to static files that `underfoot serve` hands out; they work under any base path. */
export default defineConfig({
  root: 'web',
  base: './',
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', sourcemap: false },
  worker: { format: 'es' },
})
