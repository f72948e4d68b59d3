/**
 * Metres of the geodesic on WGS84 by Vincenty's inverse formula (Survey Review 23, 1975), good to 0.1 mm where it
 * converges; the tests' own measure, written from the paper and independent of the code under test.
 */
export function vincenty(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const a = 6_378_137
  const f = 1 / 298.257_223_563
  const b = a * (1 - f)
  const rad = Math.PI / 180
  const u1 = Math.atan((1 - f) * Math.tan(lat1 * rad))
  const u2 = Math.atan((1 - f) * Math.tan(lat2 * rad))
  const l = Math.atan2(Math.sin((lon2 - lon1) * rad), Math.cos((lon2 - lon1) * rad))
  let lambda = l
  for (let i = 0; i < 200; i++) {
    const sinSigma = Math.hypot(
      Math.cos(u2) * Math.sin(lambda),
      Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda),
    )
    if (sinSigma === 0) return 0
    const cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda)
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (Math.cos(u1) * Math.cos(u2) * Math.sin(lambda)) / sinSigma
    const cos2Alpha = 1 - sinAlpha ** 2
    const cos2M = cos2Alpha === 0 ? 0 : cosSigma - (2 * Math.sin(u1) * Math.sin(u2)) / cos2Alpha
    const c = (f / 16) * cos2Alpha * (4 + f * (4 - 3 * cos2Alpha))
    const before = lambda
    lambda =
      l + (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (cos2M + c * cosSigma * (-1 + 2 * cos2M ** 2)))
    if (Math.abs(lambda - before) > 1e-13) continue
    const uu = (cos2Alpha * (a * a - b * b)) / (b * b)
    const big = 1 + (uu / 16384) * (4096 + uu * (-768 + uu * (320 - 175 * uu)))
    const small = (uu / 1024) * (256 + uu * (-128 + uu * (74 - 47 * uu)))
    const delta =
      small *
      sinSigma *
      (cos2M +
        (small / 4) *
          (cosSigma * (-1 + 2 * cos2M ** 2) -
            (small / 6) * cos2M * (-3 + 4 * sinSigma ** 2) * (-3 + 4 * cos2M ** 2)))
    return b * big * (sigma - delta)
  }
  return Number.NaN
}
