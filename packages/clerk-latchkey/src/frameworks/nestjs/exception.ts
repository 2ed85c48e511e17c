import {
  BadRequestException,
  ForbiddenException,
  ServiceUnavailableException,
  UnauthorizedException,
} from '@nestjs/common'
import type { ExecutionContext, HttpException } from '@nestjs/common'

import type { Reject } from '../outcome.ts'
import { ClerkRejectionError } from '../rejection-error.ts'
import { createWsException } from './ws-exception.node.ts'

const exceptions = {
  400: BadRequestException,
  401: UnauthorizedException,
  403: ForbiddenException,
  503: ServiceUnavailableException,
}

/** The codes that GraphQL servers use for these. */
const codes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  503: 'SERVICE_UNAVAILABLE',
}

/** The exception of NestJS for a rejection, which its filters turn into an answer; over HTTP the headers are set here. */
export function toException(context: ExecutionContext, rejection: Reject): Error {
  const { status, body } = rejection
  switch (context.getType<string>()) {
    case 'ws':
      return createWsException({ status: 'error', ...body })
    case 'graphql': {
      const { message } = new ClerkRejectionError(rejection)
      const extensions = { code: codes[status], ...body }
      // graphql-js takes over the extensions of whatever a resolver throws, under every driver.
      return Object.assign(toHttpException(rejection), { message, extensions })
    }
    case 'http':
      setHeaders(context, rejection)
      return toHttpException(rejection)
    default:
      return toHttpException(rejection)
  }
}

function toHttpException(rejection: Reject): HttpException {
  const Exception = exceptions[rejection.status]
  return new Exception(rejection.body, { cause: new ClerkRejectionError(rejection) })
}

/** Express and Fastify name it alike. */
interface HttpResponse {
  header(name: string, value: string): unknown
}

function setHeaders(context: ExecutionContext, { headers }: Reject): void {
  const response = context.switchToHttp().getResponse<HttpResponse>()
  for (const [name, value] of headers) response.header(name, value)
}
