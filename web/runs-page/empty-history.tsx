/** The first visit: what to bring, from where, and what becomes of it. */
export function EmptyHistory() {
  return (
    <section className="history-words">
      <p className="run-when">My runs</p>
      <h1>Bring what you have run</h1>
      <p className="lede">
        Fifteen years or one morning: recordings as your watch wrote them, a folder of them, or the whole
        archive that Strava or Garmin hands out. Drop it anywhere on this page.
      </p>
      <dl className="where-from">
        <div>
          <dt>From Strava</dt>
          <dd>
            Settings, My account, Download or delete your account, Request your archive. Bring the zip as it
            comes.
          </dd>
        </div>
        <div>
          <dt>From Garmin</dt>
          <dd>Account, Data management, Export your data. Bring the zip as it comes.</dd>
        </div>
        <div>
          <dt>From a watch or a folder</dt>
          <dd>FIT, GPX and TCX, plain or gzipped. Photos and lists in between are looked past.</dd>
        </div>
      </dl>
      <p className="note">
        Every file is kept byte for byte, and you can take all of it out again. The same run from two places
        is shown once. A file that cannot be read is set aside with the reason.
      </p>
    </section>
  )
}
