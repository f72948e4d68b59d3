/** Where `underfoot serve` listens when it is not told where; of its own file, so that `--help` need not load a server. */
export const DEFAULT_PORT = 4747
