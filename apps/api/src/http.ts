import { randomUUID } from 'node:crypto';
import { Logger, StandardSchemaSerializerInterceptor, StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import cookieParser from 'cookie-parser';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { type AppOptions, AppModule } from './app.module.js';
import { jsonOnly, unknownAddress, unreadableBody } from './errors/before-routes.js';
import { fieldProblems } from './errors/field-problems.js';
import { StructuredLogger } from './structured-logger.js';

/** Imports of a few ten thousand rows arrive as one body; everything else is far smaller. */
const bodyLimit = '25mb';

/** The HTTP application, ready to listen: the same one in production and in tests. */
export async function createHttpApplication(options: AppOptions): Promise<NestExpressApplication> {
  const application = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(options), {
    logger: new StructuredLogger(options.config.logLevel),
    bodyParser: false,
    abortOnError: false,
  });
  application.set('trust proxy', options.config.trustProxy);
  application.disable('x-powered-by');
  application.use(requestLog(new Logger('HTTP')));
  application.use(
    helmet({
      contentSecurityPolicy: { directives: contentSecurity },
      strictTransportSecurity: options.config.secureCookies,
      crossOriginEmbedderPolicy: false,
    }),
  );
  application.use(unknownAddress);
  application.use(cookieParser());
  application.useBodyParser('json', { limit: bodyLimit });
  application.use(unreadableBody);
  application.use(jsonOnly);
  application.setGlobalPrefix('api/v1', { exclude: ['api/health', 'api/health/ready'] });
  application.useGlobalPipes(new StandardSchemaValidationPipe({ exceptionFactory: fieldProblems }));
  application.useGlobalInterceptors(new StandardSchemaSerializerInterceptor(application.get(Reflector)));
  const document = new DocumentBuilder()
    .setTitle('Attune')
    .setDescription(
      'Alliance measures, sessions and rupture–repair episodes. Errors are problem+json with a stable `code`.',
    )
    .setVersion('1')
    .addCookieAuth('attune')
    .build();
  SwaggerModule.setup('api/docs', application, () => SwaggerModule.createDocument(application, document), {
    jsonDocumentUrl: 'api/docs.json',
  });
  application.enableShutdownHooks([]);
  return application;
}

/** Nothing is loaded from elsewhere; styles inside elements are what Angular and Chart.js set. */
const contentSecurity = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  upgradeInsecureRequests: null,
};

/** One line per request: method, route, status, time. No query values, no bodies, no private link tokens. */
function requestLog(logger: Logger) {
  return (request: Request & { requestId?: string }, response: Response, next: NextFunction): void => {
    const started = performance.now();
    request.requestId = randomUUID();
    response.setHeader('X-Request-Id', request.requestId);
    if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
    response.on('finish', () => {
      if (!request.path.startsWith('/api/')) return;
      const route = request.path.replace(/\/links\/[^/]+/, '/links/:token');
      logger.log({
        requestId: request.requestId,
        method: request.method,
        route,
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - started),
      });
    });
    next();
  };
}
