/**
 * What kept the store from its work, as a sentence for a person.
 *
 * `full`, `readOnly`, `unreachable` and `busy` may pass: nothing is lost, and the same again later succeeds.
 */
export type StoreErrorKind =
  | 'full'
  | 'readOnly'
  | 'unreachable'
  | 'busy'
  | 'refused'
  | 'newer'
  | 'damaged'
  | 'missing'
  | 'unfit'

export class StoreError extends Error {
  readonly trouble: StoreErrorKind

  constructor(trouble: StoreErrorKind, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'StoreFault'
    this.trouble = trouble
  }
}
