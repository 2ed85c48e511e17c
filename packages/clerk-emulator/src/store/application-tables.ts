import type {
  ConnectionRow,
  DirectoryRow,
  GroupRoleMappingRow,
  TestRunRow,
} from './rows/connection-rows.ts'
import type {
  DomainRow,
  EmailRow,
  ProxyCheckRow,
  RedirectUrlRow,
  TemplateRow,
} from './rows/instance-rows.ts'
import type {
  AdminPortalLinkTokenRow,
  ApiKeyRow,
  M2MTokenRow,
  MachineKeyRow,
  MachineRow,
  MachineScopeRow,
  OAuthApplicationRow,
  OAuthTokenRow,
} from './rows/machine-rows.ts'
import type {
  OrganizationDomainRow,
  OrganizationInvitationRow,
  RoleSetRow,
  SettingsRow,
} from './rows/organization-rows.ts'
import { Table } from './table.ts'

/** How the application is set up, and what asks it besides people. */
export function createApplicationTables() {
  return { ...createSettings(), ...createCompanies(), ...createMachines() }
}

function createSettings() {
  return {
    settings: new Table<SettingsRow>('settings'),
    domains: new Table<DomainRow, 'name'>('domains', { unique: { name: (row) => row.name } }),
    proxyChecks: new Table<ProxyCheckRow>('proxy_checks'),
    redirectUrls: new Table<RedirectUrlRow, 'url'>('redirect_urls', {
      unique: { url: (row) => row.url },
    }),
    templates: new Table<TemplateRow>('templates'),
    emails: new Table<EmailRow>('emails'),
  }
}

function createCompanies() {
  return {
    roleSets: new Table<RoleSetRow, 'key'>('role_sets', { unique: { key: (row) => row.key } }),
    organizationInvitations: new Table<OrganizationInvitationRow, never, 'organization_id'>(
      'organization_invitations',
      { indexes: { organization_id: (row) => row.organization_id } },
    ),
    organizationDomains: new Table<OrganizationDomainRow, 'name', 'organization_id'>(
      'organization_domains',
      {
        unique: { name: (row) => row.name },
        indexes: { organization_id: (row) => row.organization_id },
      },
    ),
    connections: new Table<ConnectionRow, 'saml', 'organization_id'>('enterprise_connections', {
      unique: { saml: (row) => row.saml?.id },
      indexes: { organization_id: (row) => row.organization_id },
    }),
    testRuns: new Table<TestRunRow, never, 'connection_id'>('enterprise_connection_test_runs', {
      indexes: { connection_id: (row) => row.connection_id },
    }),
    directories: new Table<DirectoryRow, 'connection_id'>('directories', {
      unique: { connection_id: (row) => row.enterprise_connection_id },
    }),
    groupRoleMappings: new Table<GroupRoleMappingRow, 'group', 'directory_id'>(
      'group_role_mappings',
      {
        unique: { group: (row) => `${row.directory_id}/${row.group_id}` },
        indexes: { directory_id: (row) => row.directory_id },
      },
    ),
  }
}

function createMachines() {
  return {
    machines: new Table<MachineRow>('machines'),
    machineScopes: new Table<MachineScopeRow, never, 'from_machine_id' | 'to_machine_id'>(
      'machine_scopes',
      {
        indexes: {
          from_machine_id: (row) => row.from_machine_id,
          to_machine_id: (row) => row.to_machine_id,
        },
      },
    ),
    machineKeys: new Table<MachineKeyRow, 'secret', 'machine_id'>('machine_keys', {
      unique: { secret: (row) => row.secret },
      indexes: { machine_id: (row) => row.machine_id },
    }),
    m2mTokens: new Table<M2MTokenRow, 'token', 'subject'>('m2m_tokens', {
      unique: { token: (row) => row.token },
      indexes: { subject: (row) => row.subject },
    }),
    apiKeys: new Table<ApiKeyRow, 'secret', 'subject'>('api_keys', {
      unique: { secret: (row) => row.secret },
      indexes: { subject: (row) => row.subject },
    }),
    oauthApplications: new Table<OAuthApplicationRow, 'client_id'>('oauth_applications', {
      unique: { client_id: (row) => row.client_id },
    }),
    oauthTokens: new Table<OAuthTokenRow, 'token' | 'refresh_token', 'client_id' | 'subject'>(
      'oauth_tokens',
      {
        unique: { token: (row) => row.token, refresh_token: (row) => row.refresh_token },
        indexes: { client_id: (row) => row.client_id, subject: (row) => row.subject },
      },
    ),
    adminPortalLinkTokens: new Table<AdminPortalLinkTokenRow>('admin_portal_link_tokens'),
  }
}
