import { describe, expect, it } from 'vitest'
import { may, type Grant, type Permission, type Role } from '#platform/access'
import { stamp } from '#platform/audit'
import type { Context } from '#platform/context'
import type { TestSite } from './site.ts'

/** An act by its name, the permission it needs, and how it is asked for. */
export type Acts = [name: string, Permission, (context: Context) => Promise<unknown>][]

/** Every role that a body can give. */
export const bodyRoles: Role[] = ['secretariat', 'chair', 'rapporteur', 'facilitator']

/** The same site asked by somebody who holds these roles. */
export const askedAs = ({ context }: TestSite, ...grants: Grant[]): Context => ({
  ...context,
  person: { id: null, email: '', name: '', grants },
})

/**
 * Tries each act of a body as everybody who may not, and expects that it is refused and nothing happens; and `harmless`
 * ones, which are asked for so that nothing changes, as everybody who may.
 */
export function describeActs(siteOf: () => TestSite, body: string, harmless: Acts, effective: Acts): void {
  const as = (...grants: Grant[]) => askedAs(siteOf(), ...grants)
  const eventsNow = () => stamp(siteOf().context.db, { all: true })

  describe(`every act in ${body}`, () => {
    it.each([...harmless, ...effective])('%s (%s) asks whoever is not signed in to sign in', async (_, needed, act) => {
      const before = await eventsNow()
      await expect(act({ ...siteOf().context, person: null })).rejects.toMatchObject({ status: 401, what: needed })
      expect(await eventsNow()).toBe(before)
    })

    it.each([...harmless, ...effective])(
      '%s (%s) does not exist for all the roles of another group',
      async (...one) => {
        const before = await eventsNow()
        const stranger = as(...bodyRoles.map((role) => ({ role, body: 'EG-COP' })))
        await expect(one[2](stranger)).rejects.toMatchObject({ status: 404 })
        expect(await eventsNow()).toBe(before)
      },
    )

    it.each([...harmless, ...effective])(
      '%s (%s) is refused to the roles of the group that do not give it',
      async (_, needed, act) => {
        const before = await eventsNow()
        for (const role of bodyRoles) {
          const asked = as({ role, body })
          if (may(asked.person, needed, body)) continue
          await expect(act(asked), role).rejects.toMatchObject({ status: 404, what: needed })
        }
        expect(await eventsNow()).toBe(before)
      },
    )

    it.each(harmless)('%s (%s) is open to the roles that give it', async (_, needed, act) => {
      const grants: Grant[] = [...bodyRoles.map((role) => ({ role, body })), { role: 'operator', body: null }]
      for (const grant of grants.filter((one) => may(as(one).person, needed, body)))
        expect(await act(as(grant)), grant.role).toHaveProperty('ok')
    })
  })
}
