/** JSON schema as structured outputs take it. */
export type JsonSchema = { readonly [key: string]: unknown };

const sentence: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['text', 'turns', 'forms', 'goals', 'session', 'quotes'],
  properties: {
    text: { type: 'string', description: 'One sentence, without references.' },
    turns: { type: 'array', items: { type: 'integer' }, description: 'Numbers of the turns that it rests on.' },
    forms: { type: 'array', items: { type: 'string' }, description: 'Names of the forms that it rests on.' },
    goals: { type: 'array', items: { type: 'integer' }, description: 'Numbers of the goals that it speaks of.' },
    session: { type: 'boolean', description: 'Whether it rests on the facts of the appointment.' },
    quotes: {
      type: 'array',
      items: { type: 'string' },
      description: 'What stands in quotation marks in the text, copied from one of the turns.',
    },
  },
};

/**
 * The form of an answer: an object with one list of sentences per section. Strict: every property required, none else,
 * as structured outputs demand it.
 *
 * @param keys of the sections of the format, in order
 */
export const draftingSchema = (keys: readonly string[]) => ({
  name: 'note',
  strict: true as const,
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['sections'],
    properties: {
      sections: {
        type: 'object',
        additionalProperties: false,
        required: [...keys],
        properties: Object.fromEntries(keys.map((key) => [key, { type: 'array', items: sentence }])),
      },
    },
  } satisfies JsonSchema,
});
