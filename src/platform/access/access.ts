import { Refusal } from '#base/refusal'

/** What a person is in a body; an operator looks after the installation and every body in it. */
export type Role = 'operator' | 'secretariat' | 'chair' | 'rapporteur' | 'facilitator'

/** A role in one body, or in all of them where `body` is null. */
export type Grant = { role: Role; body: string | null }

export type Permission =
  | 'found-a-body'
  | 'invite-staff'
  | 'keep-the-register'
  | 'record-a-meeting'
  | 'write-a-report'
  | 'issue-a-report'
  | 'read-drafts'
  | 'keep-mandates'
  | 'run-a-consultation'
  | 'prepare-young-people'
  | 'label-passages'
  | 'reply-for-the-body'
  | 'check-help'

const permissions: Record<Role, Permission[]> = {
  operator: [
    'found-a-body',
    'invite-staff',
    'keep-the-register',
    'record-a-meeting',
    'write-a-report',
    'issue-a-report',
    'read-drafts',
    'keep-mandates',
    'run-a-consultation',
    'prepare-young-people',
    'label-passages',
    'reply-for-the-body',
    'check-help',
  ],
  secretariat: [
    'invite-staff',
    'keep-the-register',
    'record-a-meeting',
    'write-a-report',
    'issue-a-report',
    'read-drafts',
    'keep-mandates',
    'run-a-consultation',
    'prepare-young-people',
    'label-passages',
    'reply-for-the-body',
  ],
  chair: ['record-a-meeting', 'issue-a-report', 'read-drafts', 'reply-for-the-body'],
  rapporteur: ['record-a-meeting', 'write-a-report', 'read-drafts', 'label-passages'],
  // Prepares and runs consultations of young people, and reads nothing that is not public.
  facilitator: ['prepare-young-people'],
}

/** Whether the person holds a role that gives the permission in `body` (in any body, where it is left out). */
export const may = (person: { grants: Grant[] } | null, permission: Permission, body?: string): boolean =>
  !!person?.grants.some(
    (grant) =>
      permissions[grant.role].includes(permission) &&
      (grant.body === null || body === undefined || grant.body === body),
  )

/**
 * Refuses whoever may not. T-01: a person who is not signed in is asked to sign in (401); to any other the thing does
 * not exist (404), so that nobody learns from an answer what is being drafted.
 */
export function allow(person: { grants: Grant[] } | null, permission: Permission, body?: string): void {
  if (!person) throw new Refusal(401, permission)
  if (!may(person, permission, body)) throw new Refusal(404, permission)
}
