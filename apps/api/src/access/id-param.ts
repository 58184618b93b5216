import { Param, type PipeTransform } from '@nestjs/common';
import { Id } from '@attune/contracts';
import { notFound } from '../errors/domain-error.js';

/** What is not a UUID cannot exist: the same answer as for an unknown id. */
const existing: PipeTransform<string, string> = {
  transform: (value) => {
    const parsed = Id.safeParse(value);
    if (!parsed.success) throw notFound('page or record');
    return parsed.data;
  },
};

/** The `:id` of a route. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, existing);
