import type { Jobs } from '../../jobs/jobs.ts'
import type { RegionCatalogue } from '../../regions/catalogue.ts'
import type { Store } from '../../store/store.ts'
import type { Allowance } from '../guard/token-bucket.ts'

/** What the API works with. */
export interface Services {
  readonly store: Store
  readonly jobs: Jobs
  readonly regions: RegionCatalogue
  /** Folder for uploads until their import has taken them up. */
  readonly uploads: string
  /** s since 1970 UTC. */
  readonly clock: () => number
  readonly version: string
  /**
   * Whether X-Forwarded-For is believed: only behind a proxy of one's own, which writes it. Where it is not, every
   * caller is whoever the connection comes from.
   */
  readonly trustsProxy: boolean
  readonly limits: Limits
}

export interface Limits {
  /** Bytes of one upload, of a course, and of a JSON body. */
  readonly upload: number
  readonly course: number
  readonly json: number
  /** ms without a byte after which a body is given up, and bytes per s below which it is after `slowFrom` ms. */
  readonly bodySilence: number
  readonly bodySlowest: number
  readonly bodySlowFrom: number
  /** Requests of one account; of one address without an account; attempts to sign in from one address or to one login. */
  readonly perAccount: Allowance
  readonly perAddress: Allowance
  readonly signIn: Allowance
  /** Event streams open at once per athlete. */
  readonly streams: number
}

const MB = 1024 * 1024

export const USUAL_LIMITS: Limits = {
  // Fifteen years of recordings in one archive come to some gigabytes.
  upload: 20 * 1024 * MB,
  course: 32 * MB,
  json: 64 * 1024,
  bodySilence: 20_000,
  bodySlowest: 1024,
  bodySlowFrom: 30_000,
  perAccount: { burst: 600, perSecond: 60 },
  perAddress: { burst: 60, perSecond: 2 },
  signIn: { burst: 10, perSecond: 1 / 30 },
  streams: 20,
}
