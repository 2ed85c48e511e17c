import { ExceptionHandler } from '@adonisjs/core/http'

/** Refusals of Clerk render themselves. */
export default class HttpExceptionHandler extends ExceptionHandler {}
