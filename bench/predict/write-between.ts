import { readFileSync, writeFileSync } from 'node:fs'

/** Puts lines between `<!-- name -->` and `<!-- /name -->` of a page, so that no figure in it is typed by hand. */
export function writeBetween(file: string, name: string, lines: readonly string[]): void {
  const page = readFileSync(file, 'utf8')
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [page.indexOf(open), page.indexOf(close)]
  if (from < 0 || to < from) throw new Error(`${file} has no ${open} … ${close}.`)
  writeFileSync(file, `${page.slice(0, from + open.length)}\n${lines.join('\n').trim()}\n${page.slice(to)}`)
}
