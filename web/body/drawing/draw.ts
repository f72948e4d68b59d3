import { landmarks, mirrored, posed, softLine, softShape, type DrawingPoint, type Pose } from './contour.ts'
import type { BodyPartId } from '../../../src/words/body-parts.ts'
import type { Muscle, BodyView } from './view.ts'

export interface DrawnMuscle {
  readonly part: BodyPartId
  readonly shape: string
  readonly fibres: readonly string[]
}

/** A view as SVG path data, both sides, in its pose. */
export interface Drawing {
  readonly outline: string
  readonly head: string
  readonly hair: string
  readonly ears: readonly string[]
  readonly muscles: readonly DrawnMuscle[]
  readonly lines: readonly string[]
  readonly fineLines: readonly string[]
  readonly strands: readonly string[]
}

export function draw(view: BodyView, pose: Pose): Drawing {
  const sides = (text: string) =>
    [landmarks(text), mirrored(landmarks(text))].map((side) => posed(side, pose))
  const whole = (text: string) => softShape(posed(joined(landmarks(text)), pose))
  return {
    outline: whole(view.outline),
    head: whole(view.head),
    hair: whole(view.hair),
    ears: sides(view.ear).map(softShape),
    muscles: view.muscles.flatMap((muscle) => drawMuscle(muscle, sides, whole)),
    lines: view.lines.flatMap((line) => sides(line).map(softLine)),
    fineLines: [
      ...view.fineLines.flatMap((line) => sides(line).map(softLine)),
      ...view.middleLines.map((line) => softLine(posed(landmarks(line), pose))),
    ],
    strands: view.strands.map((line) => softLine(posed(landmarks(line), pose))),
  }
}

/** Right half down, left half back up; points on the midline are not doubled. */
function joined(half: readonly DrawingPoint[]): DrawingPoint[] {
  const left = mirrored(half).reverse()
  return [...half, ...left.filter((point) => point.x !== 0)]
}

function drawMuscle(
  muscle: Muscle,
  sides: (text: string) => DrawingPoint[][],
  whole: (text: string) => string,
): DrawnMuscle[] {
  const [one, other] = muscle.edges
  if (other === undefined) return [{ part: muscle.part, shape: whole(one), fibres: [] }]
  const firsts = sides(one)
  const seconds = sides(other)
  return firsts.map((first, side) => {
    const second = seconds[side]
    return {
      part: muscle.part,
      shape: softShape(around(first, second)),
      fibres: fibres(first, second, muscle.fibres),
    }
  })
}

function around(down: readonly DrawingPoint[], other: readonly DrawingPoint[]): DrawingPoint[] {
  const start = down[0]
  const end = down[down.length - 1]
  const back = other.filter((point) => !same(point, start) && !same(point, end)).reverse()
  return [...down, ...back]
}

/** Lines between the two edges, fading out before the tendons. */
function fibres(down: readonly DrawingPoint[], other: readonly DrawingPoint[], count: number): string[] {
  const steps = 6
  return Array.from({ length: count }, (_, i) => {
    const share = (i + 1) / (count + 1)
    const points = Array.from({ length: steps + 1 }, (_, k) => {
      const along = 0.14 + (0.72 * k) / steps
      const a = pointAt(down, along)
      const b = pointAt(other, along)
      return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, corner: false }
    })
    return softLine(points)
  })
}

/** The point at a share of the polyline's length. */
function pointAt(line: readonly DrawingPoint[], share: number): { x: number; y: number } {
  const lengths = line.slice(1).map((p, i) => Math.hypot(p.x - line[i].x, p.y - line[i].y))
  let rest = share * lengths.reduce((a, b) => a + b, 0)
  for (let i = 0; i < lengths.length; i++) {
    if (rest <= lengths[i]) {
      const t = rest / lengths[i]
      return {
        x: line[i].x + (line[i + 1].x - line[i].x) * t,
        y: line[i].y + (line[i + 1].y - line[i].y) * t,
      }
    }
    rest -= lengths[i]
  }
  return line[line.length - 1]
}

function same(a: DrawingPoint, b: DrawingPoint): boolean {
  return a.x === b.x && a.y === b.y
}
