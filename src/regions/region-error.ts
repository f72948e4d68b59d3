/** Why a region cannot be opened, fetched, built or removed: a sentence for whoever asked. */
export class RegionError extends Error {}
