/** s that this machine's clock on the wall is ahead of UTC at a moment, s since 1970: asked only where nothing else tells. */
export function machineOffset(at_s: number): number {
  return -60 * new Date(at_s * 1000).getTimezoneOffset()
}
