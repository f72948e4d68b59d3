import { GRADE_CLASSES, gradeClassOf } from '../theme/legend.ts'

const WIDTH = 960
const HEIGHT = 150
const STEP = 4

/** A drawn horizon in the colours of grade; an ornament, of nowhere. */
export function Skyline() {
  const bars = Array.from({ length: WIDTH / STEP }, (_, i) => i * STEP)
  return (
    <svg
      className="skyline-ornament"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {GRADE_CLASSES.map((one, index) => (
        <path
          key={one.colour}
          fill={`var(${one.colour})`}
          d={bars
            .filter((x) => gradeClassOf((heightAt(x + STEP) - heightAt(x)) / STEP / 4) === index)
            .map((x) => `M${x} ${HEIGHT}V${top(x)}L${x + STEP} ${top(x + STEP)}V${HEIGHT}Z`)
            .join('')}
        />
      ))}
      <path className="skyline" d={`M${bars.map((x) => `${x} ${top(x)}`).join('L')}`} />
    </svg>
  )
}

function top(x: number): number {
  return HEIGHT - heightAt(x)
}

function heightAt(x: number): number {
  const hill = (middle: number, width: number, height: number) =>
    height * Math.exp(-(((x - middle) / width) ** 2))
  return 22 + hill(330, 150, 62) + hill(400, 55, 38) + hill(700, 80, 46) + 4 * Math.sin(x / 38)
}
