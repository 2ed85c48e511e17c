import { ApolloDriver } from '@nestjs/apollo'
import type { ApolloDriverConfig } from '@nestjs/apollo'
import { Controller, Get, Injectable, Module, Post, Req, UseGuards } from '@nestjs/common'
import type { RawBodyRequest } from '@nestjs/common'
import { Args, GraphQLModule, Query, Resolver, Subscription } from '@nestjs/graphql'
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets'
import type { OnGatewayConnection } from '@nestjs/websockets'
import {
  Auth,
  Clerk,
  ClerkGuard,
  ClerkModule,
  InjectClerk,
  Permissions,
  Public,
  reauthenticate,
  RequireAuth,
  Roles,
  setUpgradeRequest,
  verifyWebhook,
} from 'clerk-latchkey/nestjs'
import type {
  ClerkClient,
  ClerkModuleExtras,
  ClerkModuleOptions,
  SessionAuthObject,
  SignedInAuthObject,
} from 'clerk-latchkey/nestjs'
import type { IncomingMessage } from 'node:http'

@Injectable()
class People {
  constructor(@InjectClerk() private readonly clerk: ClerkClient) {}

  async nameOf(userId: string): Promise<string | null> {
    const { firstName } = await this.clerk.users.getUser(userId)
    return firstName
  }
}

@Controller()
class Routes {
  // By its class, as `nest` projects do: the metadata that the compiler emits is enough.
  constructor(private readonly people: People) {}

  @Public()
  @Get('public')
  open(@Auth() { userId }: SessionAuthObject) {
    return { userId }
  }

  @Get('me')
  async me(@Auth() { userId }: SignedInAuthObject, @Clerk() clerk: ClerkClient) {
    return { userId, name: await this.people.nameOf(userId), clients: typeof clerk.users.getUser }
  }

  @Get('id')
  id(@Auth('userId') userId: string) {
    return { userId }
  }

  @Roles('org:owner', 'org:admin')
  @Get('roles')
  roles() {
    return { ok: true }
  }

  @Permissions('org:billing:manage', 'org:billing:read')
  @Get('permissions')
  permissions() {
    return { ok: true }
  }

  @Roles('org:admin')
  @RequireAuth((auth) => auth.orgSlug === 'globex')
  @Get('stacked')
  stacked() {
    return { ok: true }
  }

  @RequireAuth({ acceptsToken: 'api_key' })
  @Get('key')
  key() {
    return { ok: true }
  }

  @Public()
  @RequireAuth()
  @Get('contradiction')
  contradiction() {
    return { ok: true }
  }

  @Public()
  @Post('webhook')
  async webhook(@Req() req: RawBodyRequest<IncomingMessage>) {
    const { type } = await verifyWebhook(req, { signingSecret: 'whsec_c2VjcmV0' })
    return { type }
  }
}

@Roles('org:admin')
@Controller('admins')
class AdminRoutes {
  @Get()
  index() {
    return { ok: true }
  }

  @Public()
  @Get('open')
  open() {
    return { ok: true }
  }

  @Permissions('org:billing:manage')
  @Get('billing')
  billing() {
    return { ok: true }
  }

  @Permissions('org:billing:manage', 'org:nobody:has')
  @Get('nobody')
  nobody() {
    return { ok: true }
  }
}

@Public()
@Controller('everybody')
class PublicRoutes {
  @Get()
  index() {
    return { ok: true }
  }

  @RequireAuth()
  @Get('closed')
  closed() {
    return { ok: true }
  }
}

@Resolver()
class Resolvers {
  @Public()
  @Query(() => String, { nullable: true })
  whoever(@Auth('userId') userId: string | null) {
    return userId
  }

  @Query(() => String)
  me(@Auth('userId') userId: string) {
    return userId
  }

  @Roles('org:admin')
  @Query(() => String)
  admins() {
    return 'ok'
  }

  @Subscription(() => String, { resolve: (value: string) => value })
  async *greetings(@Args('name') name: string, @Auth('userId') userId: string) {
    yield `${name} ${userId}`
  }
}

/** A class for each application, because decorators that are put on one stay. */
function createGateway(tellsUpgrade: boolean): new () => object {
  @WebSocketGateway()
  class Gateway implements OnGatewayConnection {
    /** `ws` does not tell a gateway which request opened a socket. */
    handleConnection(client: object, request: IncomingMessage) {
      if (tellsUpgrade) setUpgradeRequest(client, request)
    }

    @SubscribeMessage('me')
    me(@Auth('userId') userId: string) {
      return { event: 'me', data: userId }
    }

    @Roles('org:admin')
    @SubscribeMessage('admins')
    admins() {
      return { event: 'admins', data: 'ok' }
    }

    @Public()
    @SubscribeMessage('renew')
    async renew(@ConnectedSocket() client: object, @MessageBody() token: string) {
      return { event: 'renew', data: await reauthenticate(client, token) }
    }
  }
  return Gateway
}

export interface Parts {
  readonly extras?: ClerkModuleExtras
  /** Options through `forRootAsync`. */
  readonly async?: boolean
  readonly sockets?: 'socket.io' | 'ws' | 'ws without upgrade'
  readonly graphql?: boolean
  readonly rawBody?: boolean
  /** Whether the gateways have the guard by a decorator of their own. */
  readonly guarded?: boolean
}

/** An application with the parts that a test is about. */
export function createAppModule(options: ClerkModuleOptions, parts: Parts = {}): new () => object {
  const { extras = {}, async = false, sockets, graphql = false, guarded = false } = parts
  const clerk = async
    ? ClerkModule.forRootAsync({
        imports: [Configuration],
        inject: [Settings],
        ...useSettings(options),
        ...extras,
      })
    : ClerkModule.forRoot(options, extras)
  const gateway = sockets && createGateway(sockets === 'ws')
  if (gateway && guarded) UseGuards(ClerkGuard)(gateway)

  @Module({
    imports: graphql ? [clerk, graphqlModule()] : [clerk],
    controllers: [Routes, AdminRoutes, PublicRoutes],
    providers: [People, ...(graphql ? [Resolvers] : []), ...(gateway ? [gateway] : [])],
  })
  class AppModule {}
  return AppModule
}

function graphqlModule() {
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    autoSchemaFile: true,
    subscriptions: { 'graphql-ws': true },
  })
}

@Injectable()
class Settings {
  readonly ready = Promise.resolve(true)
}

@Module({ providers: [Settings], exports: [Settings] })
class Configuration {}

function useSettings(options: ClerkModuleOptions) {
  return {
    async useFactory(settings: Settings) {
      await settings.ready
      return options
    },
  }
}
