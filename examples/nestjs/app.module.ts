import { Controller, Get, Injectable, Module } from '@nestjs/common'
import { Auth, ClerkModule, InjectClerk, Public, Roles } from 'clerk-latchkey/nestjs'
import type { ClerkClient, SessionAuthObject, SignedInAuthObject } from 'clerk-latchkey/nestjs'

@Injectable()
export class PeopleService {
  constructor(@InjectClerk() private readonly clerk: ClerkClient) {}

  async find(userId: string) {
    const { firstName, lastName } = await this.clerk.users.getUser(userId)
    return { userId, firstName, lastName }
  }
}

@Controller()
export class AppController {
  constructor(private readonly people: PeopleService) {}

  @Public()
  @Get()
  home(@Auth() { isAuthenticated }: SessionAuthObject) {
    return { message: isAuthenticated ? 'You are signed in.' : 'You are signed out.' }
  }

  @Get('me')
  me(@Auth('userId') userId: string) {
    return this.people.find(userId)
  }

  @Roles('org:admin')
  @Get('admin')
  admin(@Auth() { orgSlug }: SignedInAuthObject) {
    return { message: `You are an admin of ${orgSlug}.` }
  }
}

@Module({
  imports: [ClerkModule.forRoot()],
  controllers: [AppController],
  providers: [PeopleService],
})
export class AppModule {}
