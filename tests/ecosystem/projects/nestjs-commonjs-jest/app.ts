import { Controller, Get, Module } from '@nestjs/common'
import { Auth, Clerk, ClerkModule, Public, Roles } from 'clerk-latchkey/nestjs'
import type { ClerkClient, SessionAuthObject } from 'clerk-latchkey/nestjs'

@Controller()
class AppController {
  @Public()
  @Get('public')
  whoever(@Auth() { userId }: SessionAuthObject) {
    return { userId }
  }

  @Get('me')
  async me(@Auth('userId') userId: string, @Clerk() clerk: ClerkClient) {
    const { firstName } = await clerk.users.getUser(userId)
    return { userId, firstName }
  }

  @Roles('org:admin')
  @Get('admin')
  admin() {
    return {}
  }
}

@Module({ imports: [ClerkModule.forRoot()], controllers: [AppController] })
export class AppModule {}
