/** What lies beside it, for whoever opens the export in ten years. */
export const README = `Everything Underfoot kept of one person's runs.

originals/      the files as they came, byte for byte, by date; undated/ where a file tells none
originals.csv   their SHA-256 hashes, sizes, and the names they came by
activities.csv  one line for each activity: date, distance, times, climb, load (units are in the headings;
                start_s is seconds since 1970 UTC)
activities/     the whole analysis of each activity as JSON, and which originals record it
routes/         each activity's way as GPX 1.1 and GeoJSON (RFC 7946), in full: privacy zones are not cut out here
demand.csv      what each activity on foot asked, dimension by dimension: at least, at most (empty: no telling), and
                how much of it is known, 0 to 1
imported-files.csv  every file that ever arrived, and what became of it
athlete.json    what was told of the person, and privacy zones

CSV is RFC 4180 in UTF-8. Text that a spreadsheet would take for a formula begins with an apostrophe.
The originals alone are enough to make everything else again.
`
