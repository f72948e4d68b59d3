import { RegionError } from '../region-error.ts'

/** Why something could not be fetched, as a sentence. */
export class DownloadError extends RegionError {
  /** Whether asking again may help: a broken connection, a server in trouble; not a wrong address. */
  readonly mayPass: boolean
  /** Whether the host could not even be reached: no use in asking again unless it was reached before. */
  readonly isUnreached: boolean
  /** What the host answered with, as HTTP numbers it; null when there was no answer. */
  readonly status: number | null
  /** ms the server asks to wait before the next try; 0 where it says nothing. */
  readonly wait_ms: number

  constructor(
    sentence: string,
    { mayPass = false, isUnreached = false, status = null, wait_ms = 0, cause }: FaultFacts = {},
  ) {
    super(sentence, { cause })
    this.mayPass = mayPass
    this.isUnreached = isUnreached
    this.status = status
    this.wait_ms = wait_ms
  }
}

interface FaultFacts {
  readonly mayPass?: boolean
  readonly isUnreached?: boolean
  readonly status?: number | null
  readonly wait_ms?: number
  readonly cause?: unknown
}

/** Causes that another attempt will not mend, and how to say them; `{}` stands for the host. */
const LASTING: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'the certificate of {} has expired, so nobody can tell whether it is the right one.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate of {} is signed by nobody but itself.',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate of {} is signed by somebody this machine does not trust.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate of {} is signed by somebody this machine does not know.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'what answers at {} shows the certificate of somebody else.',
  ERR_INVALID_URL: 'the address of {} is no address.',
}

/** Causes for which a host was not even reached. */
const UNREACHED: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no machine called {} is known here; either the name is wrong or this machine is offline.',
  EAI_AGAIN: 'the name {} could not be looked up; this machine seems to be offline.',
  ECONNREFUSED: '{} does not take connections.',
  ENETUNREACH: '{} cannot be reached from here; this machine seems to be offline.',
  EHOSTUNREACH: '{} cannot be reached from here.',
  ETIMEDOUT: '{} does not answer.',
}

const BROKEN: Readonly<Record<string, string>> = {
  ECONNRESET: '{} broke off the connection.',
  EPIPE: '{} broke off the connection.',
}

/** A failed connection as a sentence about the host. */
export function connectionFault(error: unknown, host: string): DownloadError {
  if (error instanceof DownloadError) return error
  const code = codeOf(error)
  const lasting = LASTING[code]
  if (lasting !== undefined) return new DownloadError(lasting.replace('{}', host), { cause: error })
  const isUnreached = code in UNREACHED
  const sentence =
    UNREACHED[code] ?? BROKEN[code] ?? `the connection to {} failed (${code === '' ? String(error) : code}).`
  return new DownloadError(sentence.replace('{}', host), { mayPass: true, isUnreached, cause: error })
}

/** An answer that is no file, as a sentence. */
export function statusFault(status: number, url: URL, wait_ms: number): DownloadError {
  const mayPass = status === 408 || status === 425 || status === 429 || status >= 500
  return new DownloadError(statusSentence(status, url), { mayPass, status, wait_ms })
}

function statusSentence(status: number, url: URL): string {
  if (status === 404 || status === 410) return `there is nothing at ${url.href} (${status}).`
  if (status === 401 || status === 403) return `${url.host} does not give out ${url.href} (${status}).`
  if (status === 429) return `${url.host} has had enough of our asking for now (429).`
  if (status >= 500) return `${url.host} has trouble of its own (${status}).`
  return `${url.host} answered ${url.href} with ${status}, which is no file.`
}

/** Whether the host says that it has no such file. */
export function isAbsent(error: unknown): boolean {
  return error instanceof DownloadError && (error.status === 404 || error.status === 410)
}

function codeOf(error: unknown): string {
  // Where several addresses of one host were tried, the first failure tells as much as all of them.
  const first = error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error
  if (typeof first !== 'object' || first === null || !('code' in first)) return ''
  return String(first.code)
}
