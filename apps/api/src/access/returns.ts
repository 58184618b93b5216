import { SerializeOptions, applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** What a route answers: documented in OpenAPI, and enforced (fields that are not in the contract never leave). */
export const Returns = (schema: z.ZodType, status = 200): MethodDecorator =>
  applyDecorators(
    SerializeOptions({ schema }),
    ApiResponse({ status, standardSchema: schema as never, description: '' }),
  );
