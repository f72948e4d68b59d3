import { createHmac, randomBytes } from 'node:crypto'
import type { GridOffset } from '../../privacy/mask.ts'
import type { Store } from '../../store/store.ts'

/** Where an athlete's net of squares lies: drawn once, by a secret of theirs that never leaves the store. */
export async function netShiftOf({ db }: Store, athlete: string): Promise<GridOffset> {
  const known = await secretOf(db, athlete)
  if (known !== null) return shiftFrom(known)
  await db
    .insertInto('privacy_secret')
    .values({ athlete, secret: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.column('athlete').doNothing())
    .execute()
  // Of two who drew at the same moment, the first word stands.
  const drawn = await secretOf(db, athlete)
  if (drawn === null) throw new Error('The secret of the privacy zones could not be kept.')
  return shiftFrom(drawn)
}

async function secretOf(db: Store['db'], athlete: string): Promise<string | null> {
  const found = await db
    .selectFrom('privacy_secret')
    .select('secret')
    .where('athlete', '=', athlete)
    .executeTakeFirst()
  return found?.secret ?? null
}

function shiftFrom(secret: string): GridOffset {
  const mixed = createHmac('sha256', Buffer.from(secret, 'hex')).update('net of privacy zones').digest()
  return { east: mixed.readUInt32BE(0) / 2 ** 32, north: mixed.readUInt32BE(4) / 2 ** 32 }
}
