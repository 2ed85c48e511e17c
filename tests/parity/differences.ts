import { toCamelCase } from '../../generator/case.ts'
import type { Row } from '../contract/call.ts'
import type { Size } from '../contract/sample.ts'
import type { Request } from './both.ts'

/** A difference from the official client: what makes theirs into ours. `docs/differences.md` has the reason. */
interface Difference {
  /** As `docs/differences.md` names it. */
  readonly title: string
  readonly applies: (row: Row, size: Size) => boolean
}

export interface RequestDifference extends Difference {
  readonly toOurs: (requests: readonly Request[], row: Row) => readonly Request[]
}

export interface ResultDifference extends Difference {
  /** Called with every object in the result, the innermost first. */
  readonly toOurs: (object: Record<string, unknown>) => unknown
}

/** Whether a method is one of those named. */
const isOneOf =
  (...methods: readonly string[]) =>
  ({ resource, method }: Row) =>
    methods.includes(`${resource.name}.${method.name}`)

const addQuery = (pairs: Readonly<Record<string, string>>) => (requests: readonly Request[]) =>
  requests.map((request) => ({
    ...request,
    query: [...request.query, ...Object.entries(pairs)].toSorted(([a], [b]) => a.localeCompare(b)),
  }))

export const requestDifferences: readonly RequestDifference[] = [
  {
    title: 'A body that Clerk requires is sent when it is empty',
    applies: ({ operation }, size) =>
      size === 'smallest' &&
      operation.body?.required === true &&
      (operation.body.schema.required?.length ?? 0) === 0,
    toOurs: (requests) =>
      requests.map((request) =>
        'body' in request
          ? request
          : {
              ...request,
              body: {},
              headers: { ...request.headers, 'content-type': 'application/json' },
            },
      ),
  },
  {
    title: 'No parameter is dropped',
    applies: (row, size) => size === 'fullest' && isOneOf('organizations.getOrganization')(row),
    toOurs: addQuery({ include_missing_member_with_elevated_permissions: 'true' }),
  },
  {
    title: 'No parameter is dropped',
    applies: (row, size) =>
      size === 'fullest' &&
      isOneOf('redirectUrls.getRedirectUrlList', 'users.getUserOauthAccessToken')(row),
    toOurs: addQuery({ limit: '2', offset: '2' }),
  },
  {
    title: 'Users are counted only when their number is not known',
    applies: (row, size) => size === 'smallest' && isOneOf('users.getUserList')(row),
    toOurs: (requests) => requests.filter(({ path }) => path !== '/v1/users/count'),
  },
  {
    title: 'Users are counted only when their number is not known',
    applies: (row, size) => size === 'fullest' && isOneOf('users.getUserList')(row),
    toOurs: (requests) =>
      requests.map((request) =>
        request.path === '/v1/users/count'
          ? { ...request, query: request.query.filter(([name]) => name !== 'starting_after') }
          : request,
      ),
  },
]

/** Objects that the official client leaves as they are on the wire, although it types them otherwise. */
const leftOnTheWire = isOneOf(
  'organizations.getOrganizationDomainList',
  'organizations.createOrganizationDomain',
  'organizations.updateOrganizationDomain',
  'testingTokens.createTestingToken',
  'users.disableUserMFA',
  'users.deleteUserBackupCodes',
  'users.deleteUserTOTP',
  'users.getOrganizationInvitationList',
)

export const resultDifferences: readonly ResultDifference[] = [
  {
    title: 'Every answer is in camelCase',
    applies: leftOnTheWire,
    toOurs: (object) =>
      // Metadata is nobody's to rename.
      'snake_key' in object
        ? object
        : Object.fromEntries(
            Object.entries(object).map(([key, value]) => [toCamelCase(key), value]),
          ),
  },
  {
    title: 'An external account has one name for its id',
    applies: ({ resource }) => resource.name === 'users',
    toOurs: (object) => {
      if (!('approvedScopes' in object)) return object
      const { externalId: _, ...rest } = object
      return rest
    },
  },
  {
    title: 'A verification is as Clerk sends it',
    applies: ({ resource }) => ['users', 'emailAddresses', 'phoneNumbers'].includes(resource.name),
    toOurs: (object) => {
      if (!('externalVerificationRedirectURL' in object)) return object
      const { externalVerificationRedirectURL: url, message: _, ...rest } = object
      return { ...rest, externalVerificationRedirectUrl: url }
    },
  },
  {
    title: 'What Clerk does not send is not there',
    applies: isOneOf('machines.get', 'machines.list', 'machines.create', 'machines.update'),
    toOurs: (object) => {
      const { scopedMachines, ...rest } = object
      return Array.isArray(scopedMachines) && scopedMachines.length === 0 ? rest : object
    },
  },
  {
    title: 'What Clerk does not send is not there',
    applies: isOneOf('machines.deleteScope'),
    toOurs: ({ id: _id, slug: _slug, ...rest }) => rest,
  },
]

/** An answer that is none: the official client gives what it read. */
export const emptyAnswers: ResultDifference = {
  title: 'An answer without a body is `undefined`',
  applies: isOneOf('betaFeatures.changeDomain'),
  toOurs: () => undefined,
}
