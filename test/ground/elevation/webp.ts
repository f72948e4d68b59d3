import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type WebpDecoder, webpDecoder } from '../../../src/ground/elevation/webp.ts'

/** The WebP decoder with the library's WebAssembly from the disk. */
export async function webpFromDisk(): Promise<WebpDecoder> {
  const path = createRequire(import.meta.url).resolve('@jsquash/webp/codec/dec/webp_dec.wasm')
  return webpDecoder(await readFile(path))
}
