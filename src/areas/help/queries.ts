import type { Database } from '#platform/db'
import type { Check, KnownService } from './number.ts'
import type { HelpTables } from './tables.ts'

const tables = (db: Database) => db.$extendTables<HelpTables>()

/** Every service, each with its newest check since it was entered or corrected. */
export async function listServices(db: Database): Promise<KnownService[]> {
  const [services, checks] = await Promise.all([
    selectServices(db).orderBy('country').orderBy('id').execute(),
    tables(db)
      .selectFrom('help.checks as check')
      .innerJoin('help.services as service', 'service.id', 'check.service')
      .distinctOn('check.service')
      .select(['check.service', 'check.checked_on as checkedOn', 'check.found', 'check.how'])
      .whereRef('check.checked_at', '>=', 'service.entered_at')
      .orderBy('check.service')
      .orderBy('check.checked_at', 'desc')
      .execute(),
  ])
  const newest = new Map(checks.map(({ service, ...check }) => [service, check]))
  return services.map((service) => ({ ...service, check: newest.get(service.id) ?? null }))
}

/** A service with all that was ever checked of it, newest first. */
export async function readService(db: Database, id: string): Promise<(KnownService & { checks: Check[] }) | undefined> {
  const [services, checks] = await Promise.all([
    listServices(db),
    tables(db)
      .selectFrom('help.checks')
      .select(['checked_on as checkedOn', 'found', 'how'])
      .where('service', '=', id)
      .orderBy('checked_at', 'desc')
      .execute(),
  ])
  const service = services.find((one) => one.id === id)
  return service && { ...service, checks }
}

const selectServices = (db: Database) =>
  tables(db)
    .selectFrom('help.services')
    .select(['id', 'country', 'kind', 'names', 'operator', 'dial', 'address', 'languages', 'hours', 'free', 'source'])
