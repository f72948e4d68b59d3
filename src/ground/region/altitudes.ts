import type { ElevationModel } from '../elevation/elevation.ts'
import { UNIT_DEG } from '../graph/length.ts'
import type { FlatEdges } from './edge-columns.ts'

/** Writes the model's altitudes into nodes, shapes and edges. */
export function layAltitudes({ nodes, edges, shape }: FlatEdges, elevation: ElevationModel): void {
  for (let node = 0; node < nodes.count; node++)
    nodes.altitude[node] = elevation.at(nodes.lat[node] * UNIT_DEG, nodes.lon[node] * UNIT_DEG)
  for (let i = 0; i < shape.lat.length; i++)
    shape.altitude[i] = elevation.at(shape.lat[i] * UNIT_DEG, shape.lon[i] * UNIT_DEG)
  for (let edge = 0; edge < edges.count; edge++) {
    let ascent = 0
    let descent = 0
    for (let i = edges.shapeStart[edge] + 1; i < edges.shapeStart[edge + 1]; i++) {
      const climb = shape.altitude[i] - shape.altitude[i - 1]
      if (climb > 0) ascent += climb
      else descent -= climb
    }
    edges.ascent[edge] = ascent
    edges.descent[edge] = descent
  }
}
