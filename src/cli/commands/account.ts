import { Command } from 'commander'
import { jsonOption } from '../options.ts'

export function accountCommand(): Command {
  const account = new Command('account').description('who may sign in, once others than you alone use it')
  account
    .command('create')
    .description('make an account, and print the secret to sign in with')
    .argument('<login>', 'an address or a short name')
    .option('--name <name>', 'what to call the person')
    .option('--password-stdin', 'read the password from standard input instead of making one')
    .addOption(jsonOption)
    .action(async (login: string, asked: { name?: string; passwordStdin?: true; json?: true }) => {
      const { createOne } = await import('../account/account.ts')
      await createOne(login, asked)
    })
  account
    .command('password')
    .description('give an account a new secret; every session and token of it ends')
    .argument('<login>', 'whose')
    .option('--password-stdin', 'read the password from standard input instead of making one')
    .addOption(jsonOption)
    .action(async (login: string, asked: { passwordStdin?: true; json?: true }) => {
      const { renewPassword } = await import('../account/account.ts')
      await renewPassword(login, asked)
    })
  account
    .command('list')
    .description('who has an account')
    .addOption(jsonOption)
    .action(async (asked: { json?: true }) => {
      const { listAll } = await import('../account/account.ts')
      await listAll(asked)
    })
  account.addHelpText('after', NOTE)
  return account
}

const NOTE = `
The first account takes over the history of this machine; every other begins with none. From then on everybody signs
in, on this machine too, and \`underfoot serve --host\` may listen for others.`
