/** Of a file that the browser would not hand over. */
export const BROWSER_CANNOT_OPEN = 'The browser could not open this; it may be a folder, or have moved.'

/** Where the page's own thread for files ended. */
export const READER_STOPPED =
  'The part of the page that reads files has stopped. Opening the page afresh usually helps.'

/** Of an address whose file this browser does not keep. */
export function notKeptSentence(what: 'file' | 'course'): string {
  return `The ${what} of this address is not in this browser, or no longer: open it again.`
}
