import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('../exceptions/handler.ts'))

server.use([() => import('clerk-latchkey/adonis/middleware')])

router.use([() => import('@adonisjs/core/bodyparser_middleware')])

export const middleware = router.named({
  clerk: () => import('clerk-latchkey/adonis/guard'),
})
