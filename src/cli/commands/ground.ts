import { Command } from 'commander'
import type { AddOptions } from '../ground/add.ts'
import type { ListOptions } from '../ground/list.ts'
import type { RemoveOptions } from '../ground/remove.ts'
import type { ShowOptions } from '../ground/show.ts'
import {
  boxOption,
  elevationOption,
  extractsOption,
  heightsOption,
  nameOption,
  typedName,
} from '../ground/options.ts'
import { jsonOption, unitsOption } from '../options.ts'

/** Each command loads what it needs when it is called: the others start without the readers of maps. */
export function groundCommand(): Command {
  return new Command('ground')
    .description('the mapped ground underfoot: regions of paths, with what is known of them')
    .helpCommand(false)
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(removeCommand())
    .addHelpText('after', EXAMPLES)
}

function addCommand(): Command {
  return new Command('add')
    .description('make a region of a map and heights, or make it anew')
    .argument(
      '[map...]',
      'map files (.osm.pbf, .osm, .osm.gz) that make one region, or the name of one to fetch (andorra, europe/andorra)',
    )
    .addOption(elevationOption)
    .option('--no-elevation', 'do without heights')
    .addOption(nameOption)
    .addOption(boxOption)
    .addOption(extractsOption)
    .addOption(heightsOption)
    .option('-y, --yes', 'fetch without asking first')
    .addOption(jsonOption)
    .addHelpText('after', ADD_EXAMPLES)
    .action(async (maps: string[], asked: AddOptions) => {
      const { addRegion } = await import('../ground/add.ts')
      await addRegion(maps, asked)
    })
}

function listCommand(): Command {
  return new Command('list')
    .description('the regions that are here')
    .addOption(jsonOption)
    .option('--no-colour', 'plain text, even on a terminal that has colour')
    .action(async (asked: ListOptions) => {
      const { listRegions } = await import('../ground/list.ts')
      await listRegions(asked)
    })
}

function showCommand(): Command {
  return new Command('show')
    .description('what a region holds: lengths by surface and technicality, and how they are known')
    .argument('<name>', 'a region, as `underfoot ground list` names it', typedName)
    .addOption(jsonOption)
    .addOption(unitsOption)
    .option('--no-colour', 'plain text, even on a terminal that has colour')
    .action(async (name: string, asked: ShowOptions) => {
      const { showRegion } = await import('../ground/show.ts')
      await showRegion(name, asked)
    })
}

function removeCommand(): Command {
  return new Command('remove')
    .description('take a region away')
    .argument('<name>', 'a region, as `underfoot ground list` names it', typedName)
    .addOption(jsonOption)
    .action(async (name: string, asked: RemoveOptions) => {
      const { removeKept } = await import('../ground/remove.ts')
      await removeKept(name, asked)
    })
}

const EXAMPLES = `
Examples:
  underfoot ground add andorra                          fetch map and heights, after asking
  underfoot ground add map.osm.pbf --elevation ~/srtm   of files that are here already
  underfoot ground show andorra                         what is known of its paths`

const ADD_EXAMPLES = `
Examples:
  underfoot ground add andorra                          fetch map and heights, after asking
  underfoot ground add us/colorado --bbox -106.7,39,-106.2,39.5 --name vail
  underfoot ground add --bbox 8.6,49.35,8.8,49.45 --name heidelberg
  underfoot ground add map.osm.pbf --elevation ~/srtm   of files that are here already
  underfoot ground add tyrol.osm.pbf bavaria.osm.pbf --name border   one region across a border

Addresses are the usual public ones, or those in UNDERFOOT_EXTRACTS and UNDERFOOT_ELEVATION.`
