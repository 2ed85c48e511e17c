import type { Instance } from '../instance.ts'
import type { OrganizationRow } from '../store/rows.ts'
import { endSubscription } from './subscriptions.ts'

/** Removes an organization with its memberships; sessions in which it is active go back to the personal account. */
export function deleteOrganization(instance: Instance, organization: OrganizationRow): void {
  const { store } = instance
  endSubscription(instance, organization.id)
  for (const { id } of store.memberships.list('organization_id', organization.id)) {
    store.memberships.delete(id)
  }
  for (const { id } of store.sessions.list('last_active_organization_id', organization.id)) {
    store.sessions.update(id, { last_active_organization_id: null })
  }
  const owned = [store.organizationInvitations, store.organizationDomains] as const
  for (const table of owned) {
    for (const { id } of table.list('organization_id', organization.id)) table.delete(id)
  }
  for (const { id } of store.connections.list('organization_id', organization.id)) {
    store.connections.update(id, { organization_id: null })
  }
  for (const { id } of store.apiKeys.list('subject', organization.id)) store.apiKeys.delete(id)
  store.pictures.delete(organization.id)
  store.organizations.delete(organization.id)
}
