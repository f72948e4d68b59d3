import { defineConfig } from 'vite'

const LARGEST_CHUNK_KB = 1100

/** The pages: built to static files that `underfoot serve` hands out; they work under any base path. */
export default defineConfig({
  root: 'web',
  base: './',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // The map's drawing library alone is this large. It is one piece, fetched only where a map is opened.
    chunkSizeWarningLimit: LARGEST_CHUNK_KB,
  },
  worker: { format: 'es' },
})
