/** What stands here where no history answers: what it would be, and how it comes. */
export function NoHistory({ sentence }: { sentence?: string }) {
  return (
    <section className="history-words">
      <h1>No history answers here</h1>
      <p className="lede">
        {sentence ??
          'Runs are kept by Underfoot’s own server, on your machine or one you trust. These pages came without it, or it has stopped.'}
      </p>
      <p className="note">
        On your machine, <code>underfoot serve</code> starts it and opens these pages with your history in
        them. Until then everything else works as it is: <a href="#/">open a recording</a>, or see{' '}
        <a href="#/course">how long a course would take you</a>. Nothing is sent anywhere.
      </p>
    </section>
  )
}
