/** Before the first region: what this page is for, and how to fill it. */
export function NoRegion() {
  return (
    <main className="page no-region">
      <h1>No ground yet</h1>
      <p>
        This map shows what lies underfoot on every path of a region, drawn on this machine from its own data.
        Give it a region once, in a terminal:
      </p>
      <pre>
        <code>underfoot ground add andorra</code>
      </pre>
      <p className="note">
        A file works as well as a name: <code>underfoot ground add FILE.osm.pbf --elevation FOLDER</code>.
        Then come back to this page.
      </p>
    </main>
  )
}
