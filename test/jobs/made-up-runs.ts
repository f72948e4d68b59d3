import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFit } from '../support/fit-bytes.ts'

const FIRST_S = 1_600_000_000
const SAMPLES = 200

/**
 * So many recordings in a folder: mostly short runs, one a day; now and then the same file once more, the same run
 * by another device, or a file cut off before its first sample.
 */
export async function writeRuns(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let i = 0; i < count; i++) {
    const name = `${String(i).padStart(4, '0')}.fit`
    await writeFile(join(folder, name), bytesOf(i))
  }
}

function bytesOf(i: number): Uint8Array {
  if (i % 40 === 7) return run(i - 1, 1)
  if (i % 40 === 17) return run(i - 1, 2)
  if (i % 40 === 27) return run(i, 1).subarray(0, 30)
  return run(i, 1)
}

/** One sample every `every` seconds, over rolling ground, somewhere new each day. */
function run(day: number, every: number): Uint8Array {
  const samples = Array.from({ length: SAMPLES / every }, (_, k) => {
    const t = k * every
    const distance = 2.8 * t + 3 * Math.sin((t + day) / 20)
    return {
      time: FIRST_S + day * 86_400 + t,
      latitude: 46 + (day % 50) / 100 + distance / 111_320,
      longitude: 7 + (day % 7) / 100,
      altitude: 500 + 20 * Math.sin(t / 60 + day),
      distance,
      speed: 2.8,
    }
  })
  return writeFit(samples)
}
