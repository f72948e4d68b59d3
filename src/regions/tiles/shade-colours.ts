import { MAP_LIGHT, UNKNOWN_SHADE } from '../../ground/elevation/hillshade.ts'
import type { Colour } from './png.ts'

/** Warm brown on the slopes away from the light, warm white on those facing it; the page dims them by night. */
const SHADOW = [62, 44, 22] as const
const SUN = [255, 248, 228] as const
/** Opacities of the darkest and the brightest slope: relief is a ground for the map, not its subject. */
const DEEPEST = 150
const BRIGHTEST = 130

/** The shade of level ground: the sine of the light's height, as `hillshade` writes it. */
const LEVEL = 1 + Math.round(254 * Math.sin((MAP_LIGHT.altitude * Math.PI) / 180))

/** A colour for each shade: none for level ground, which is the paper's own, and none where nothing is known. */
export const SHADE_COLOURS: readonly Colour[] = Array.from({ length: 256 }, (_, shade) => {
  if (shade === UNKNOWN_SHADE) return [0, 0, 0, 0]
  if (shade < LEVEL) return [...SHADOW, Math.round((DEEPEST * (LEVEL - shade)) / (LEVEL - 1))]
  return [...SUN, Math.round((BRIGHTEST * (shade - LEVEL)) / (255 - LEVEL))]
})
