import type { Tokens } from '../../theme/use-tokens.ts'
import { SCRAMBLE_TICKS } from './path-layers.ts'
import { POINT_LOOKS } from './point-looks.ts'

/** Pixels drawn for each pixel shown, so that pictures are sharp on dense screens. */
export const PICTURE_RATIO = 2

/** Side of a place's picture, and of a scramble's pattern along and across the path, in pixels shown. */
const ICON = 16
const TICKS = { along: 8, across: 12 } as const

/** Every picture of the map by name, drawn in the colours of the moment. */
export function pictures(token: Tokens): ReadonlyMap<string, ImageData> {
  const drawn = new Map<string, ImageData>()
  for (const { icon, path, isStroke, colour } of POINT_LOOKS)
    drawn.set(
      icon,
      draw(ICON, ICON, (pen) => lay(pen, new Path2D(path), isStroke, token(colour), token('--land'))),
    )
  drawn.set(
    SCRAMBLE_TICKS,
    draw(TICKS.along, TICKS.across, (pen) => {
      pen.fillStyle = token('--land')
      pen.fillRect(TICKS.along / 2 - 2, 0, 4, TICKS.across)
      pen.fillStyle = token('--tech-scramble')
      pen.fillRect(TICKS.along / 2 - 1, 0.5, 2, TICKS.across - 1)
    }),
  )
  return drawn
}

function draw(
  width: number,
  height: number,
  paint: (pen: OffscreenCanvasRenderingContext2D) => void,
): ImageData {
  const canvas = new OffscreenCanvas(width * PICTURE_RATIO, height * PICTURE_RATIO)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser draws no pictures off the screen.')
  pen.scale(PICTURE_RATIO, PICTURE_RATIO)
  paint(pen)
  return pen.getImageData(0, 0, canvas.width, canvas.height)
}

/** The outline of a place's picture, on a rim of paper. */
function lay(
  pen: OffscreenCanvasRenderingContext2D,
  shape: Path2D,
  isStroke: boolean,
  ink: string,
  paper: string,
) {
  pen.lineJoin = pen.lineCap = 'round'
  pen.strokeStyle = paper
  pen.lineWidth = isStroke ? 4.4 : 2.6
  pen.stroke(shape)
  pen.strokeStyle = pen.fillStyle = ink
  pen.lineWidth = 1.7
  if (isStroke) pen.stroke(shape)
  else pen.fill(shape)
}
