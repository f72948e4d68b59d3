/** The strings of a region under construction, each once; number 0 is the empty string, "none". */
export class WordNumbers {
  readonly list: string[] = ['']
  readonly #numbers = new Map([['', 0]])

  of(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.list.push(word) - 1
    this.#numbers.set(word, number)
    return number
  }
}
