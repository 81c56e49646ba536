import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#base/refusal'
import { allow, may, type Grant, type Permission, type Role } from '#platform/access'

const roles: Role[] = ['operator', 'secretariat', 'chair', 'rapporteur', 'facilitator']

/** Who may what, as docs and areas tell it; a change here changes what a role can do to a working group. */
const table: Record<Permission, Role[]> = {
  'found-a-body': ['operator'],
  'invite-staff': ['operator', 'secretariat'],
  'keep-the-register': ['operator', 'secretariat'],
  'record-a-meeting': ['operator', 'secretariat', 'chair', 'rapporteur'],
  'write-a-report': ['operator', 'secretariat', 'rapporteur'],
  'issue-a-report': ['operator', 'secretariat', 'chair'],
  'read-drafts': ['operator', 'secretariat', 'chair', 'rapporteur'],
  'keep-mandates': ['operator', 'secretariat'],
  'run-a-consultation': ['operator', 'secretariat'],
  'prepare-young-people': ['operator', 'secretariat', 'facilitator'],
  'label-passages': ['operator', 'secretariat', 'rapporteur'],
  'reply-for-the-body': ['operator', 'secretariat', 'chair'],
  'check-help': ['operator'],
}
const permissions = Object.keys(table) as Permission[]
const holding = (...grants: Grant[]) => ({ grants })
const refusalOf = (work: () => void) => {
  try {
    work()
  } catch (error) {
    return error
  }
  return null
}

describe('a role', () => {
  it.each(roles)('of %s gives in its own body what the table says, and nothing in another', (role) => {
    for (const permission of permissions) {
      const person = holding({ role, body: 'CWG-COP' })
      expect(may(person, permission, 'CWG-COP'), permission).toBe(table[permission].includes(role))
      for (const other of ['EG-COP', 'CWG-COP-2', 'CWG', 'cwg-cop', '']) {
        expect(may(person, permission, other), `${permission} in ${other}`).toBe(false)
      }
    }
  })

  it('of an operator counts in every body', () => {
    const operator = holding({ role: 'operator', body: null })
    for (const permission of permissions) expect(may(operator, permission, 'CWG-COP'), permission).toBe(true)
  })
})

describe('a refusal', () => {
  it('asks somebody who is not signed in to sign in, whatever they want', () => {
    for (const permission of permissions)
      expect(refusalOf(() => allow(null, permission, 'CWG-COP'))).toMatchObject({ status: 401 })
  })

  it('tells everybody else that the thing is not there, and names no body', () => {
    const person = holding({ role: 'secretariat', body: 'EG-COP' })
    for (const permission of permissions) {
      const refusal = refusalOf(() => allow(person, permission, 'CWG-COP'))
      expect(refusal).toBeInstanceOf(Refusal)
      expect(refusal).toMatchObject({ status: 404 })
      expect((refusal as Refusal).message).not.toContain('CWG-COP')
    }
  })

  it('does not come to those who may', () => {
    expect(refusalOf(() => allow(holding({ role: 'chair', body: 'CWG-COP' }), 'issue-a-report', 'CWG-COP'))).toBeNull()
  })
})

describe('whatever roles somebody holds', () => {
  const bodies = ['CWG-COP', 'EG-COP', 'CWG-FHR', 'CWG-COP-2']
  const anyGrant = (among: (string | null)[]) =>
    fc.record({ role: fc.constantFrom(...roles), body: fc.constantFrom(...among) })
  const anyPermission = fc.constantFrom(...permissions)

  it('those in other bodies give nothing more in this one', () => {
    const here = fc.array(anyGrant(['CWG-COP', null]), { maxLength: 4 })
    const elsewhere = fc.array(anyGrant(bodies.slice(1)), { maxLength: 8 })
    fc.assert(
      fc.property(here, elsewhere, anyPermission, (own, others, permission) => {
        const mixed = holding(...others, ...own, ...others)
        expect(may(mixed, permission, 'CWG-COP')).toBe(may(holding(...own), permission, 'CWG-COP'))
      }),
      { numRuns: 2000 },
    )
  })

  it('may do in a body only what one single role there gives: roles do not add up to a new one', () => {
    const grants = fc.array(anyGrant([...bodies, null]), { maxLength: 6 })
    fc.assert(
      fc.property(grants, anyPermission, fc.constantFrom(...bodies), (held, permission, body) => {
        const given = held.some(
          (grant) => (grant.body === body || grant.body === null) && table[permission].includes(grant.role),
        )
        expect(may(holding(...held), permission, body)).toBe(given)
      }),
      { numRuns: 2000 },
    )
  })
})
