const NAME = 'made-up-example.gpx'

/** The example as a file, so that it goes the way of every other. Rejects when it cannot be fetched. */
export async function fetchExample(): Promise<File> {
  const answer = await fetch(new URL('example.gpx', document.baseURI))
  if (!answer.ok) throw new Error(`The example answered ${answer.status}.`)
  return new File([await answer.blob()], NAME)
}
