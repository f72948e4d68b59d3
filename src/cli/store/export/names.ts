/** Letters kept of a file's own name. */
const LONGEST = 60

/** `2024/2024-05-01T070312Z-ab12cd34`: sorts by date, unlike any other as `id` is, and taken by every file system. */
export function stemOf(start_s: number | null, id: string): string {
  const name = harmless(id)
  const date = start_s === null ? null : new Date(start_s * 1000)
  if (date === null || Number.isNaN(date.getTime())) return `undated/${name}`
  const iso = date.toISOString().replace(/\.\d+/, '').replaceAll(':', '')
  return `${date.getUTCFullYear()}/${iso}-${name}`
}

/** The last part of a path within a folder or archive, as every file system takes it. */
export function ownName(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? ''
  return harmless(name).slice(-LONGEST)
}

function harmless(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^[._]+/, '')
}
