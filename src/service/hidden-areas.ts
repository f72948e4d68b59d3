import { createHmac, randomBytes } from 'node:crypto'
import { type GridOffset, type HiddenArea, hiddenAreaOf } from '../privacy/mask.ts'
import { isZoneRadius, type Zone, ZONE_RADII_M } from '../privacy/zone.ts'
import type { Db, Store } from '../store/store.ts'
import { keepPrivacySecret, type PrivacyZone, privacySecretOf, zonesOf } from '../store/zones.ts'

/** What hides an athlete's zones now; none where they have none. */
export async function hiddenAreasOf({ db }: Pick<Store, 'db'>, athlete: string): Promise<HiddenArea[]> {
  const zones = await zonesOf(db, athlete)
  if (zones.length === 0) return []
  const offset = await gridOffsetOf(db, athlete)
  return zones.map((zone) => hiddenAreaOf(soundZone(zone), offset))
}

/** Where an athlete's grid of squares lies: drawn once, by a secret of theirs that never leaves the store. */
async function gridOffsetOf(db: Db, athlete: string): Promise<GridOffset> {
  const known = await privacySecretOf(db, athlete)
  if (known !== null) return offsetFrom(known)
  await keepPrivacySecret(db, athlete, randomBytes(32).toString('hex'))
  const drawn = await privacySecretOf(db, athlete)
  if (drawn === null) throw new Error('The secret of the privacy zones could not be kept.')
  return offsetFrom(drawn)
}

function offsetFrom(secret: string): GridOffset {
  const mixed = createHmac('sha256', Buffer.from(secret, 'hex')).update('net of privacy zones').digest()
  return { east: mixed.readUInt32BE(0) / 2 ** 32, north: mixed.readUInt32BE(4) / 2 ** 32 }
}

/** A radius that is none of the few, from an older or a mended database, counts as the next larger. */
function soundZone({ latitude, longitude, radius_m }: PrivacyZone): Zone {
  const radius = isZoneRadius(radius_m) ? radius_m : ZONE_RADII_M.find((one) => one >= radius_m)
  return { latitude, longitude, radius_m: radius ?? ZONE_RADII_M[ZONE_RADII_M.length - 1] }
}
