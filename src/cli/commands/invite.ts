import { findBody } from '#areas/bodies'
import { invite, newSignInLink } from '#platform/identity'
import type { Role } from '#platform/access'
import { print, readWords, WrongUse, type Command, type Outcome } from '../command.ts'
import { withInstallation } from '../installation.ts'

const roles: Role[] = ['operator', 'secretariat', 'chair', 'rapporteur', 'facilitator']

export const invitePerson: Command = {
  name: 'invite',
  does: 'give somebody a role, and print the address where they sign in',
  help: `heed invite EMAIL --role ${roles.join('|')} [--body SYMBOL]

Gives the person a role in the body (an operator needs none) and prints an address that signs them in once,
within seven days.`,
  async run(words) {
    const { values, positionals } = readWords(words, { role: { type: 'string' }, body: { type: 'string' } })
    const [email] = positionals
    const role = roles.find((one) => one === values.role)
    if (!email?.includes('@')) throw new WrongUse('Whom? Give a mail address.')
    if (!role) throw new WrongUse(`As what? Give --role with one of: ${roles.join(', ')}.`)
    if (role !== 'operator' && !values.body) throw new WrongUse('In which body? Give --body with its symbol.')
    return withInstallation<Outcome>(async ({ config, database: { db }, context }) => {
      const body = role === 'operator' ? null : values.body!
      if (body && !(await findBody(db, body))) throw new WrongUse(`There is no body ${body} in this installation.`)
      const { now } = context()
      const link = await db.transaction().execute(async (transaction) => {
        const person = await invite(transaction, email, { role, body }, now)
        return newSignInLink(transaction, person, now)
      })
      print(`${config.publicUrl}/sign-in/${link}`)
      return 'fine'
    })
  },
}
