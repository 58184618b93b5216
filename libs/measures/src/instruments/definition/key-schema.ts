import { z } from 'zod';

/* The parts that definition files and site keys share. Cross-checks between fields are in check-key.ts. */

const itemNumber = z.int().min(1).max(500);

export const anchorSchema = z.strictObject({
  value: z.number(),
  meaning: z.string().trim().min(1).max(80).describe('Meaning of the point in your own words, not the printed label.'),
});

export const responseScaleSchema = z
  .strictObject({
    min: z.number().describe('Lowest answer.'),
    max: z.number().describe('Highest answer.'),
    kind: z
      .enum(['integer', 'vas'])
      .default('integer')
      .describe('integer: whole numbers only; vas: any number, as on a line.'),
    anchors: z.array(anchorSchema).default([]),
  })
  .describe('The range of the answers to an item.');

export const scaleSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,39}$/, 'use small letters, digits and _ only, for example working_capacity')
      .describe('Short name for tables; the score over the whole form is called total.'),
    name: z.string().trim().min(1).max(80),
    items: z.array(itemNumber).min(1).describe('Numbers of the items of this scale, from 1.'),
    aggregate: z.enum(['sum', 'mean']),
    multiplier: z.number().positive().optional().describe('Published score = sum or mean × multiplier. Default 1.'),
    maximumMissing: z.int().min(0).optional().describe('The most items that may be unanswered, if the manual says so.'),
    higherIsBetter: z.boolean().nullable().optional().describe('Only where this scale runs another way than the form.'),
  })
  .describe('A score over several items.');

export const reversedSchema = z
  .array(itemNumber)
  .default([])
  .describe('Numbers of the items that are turned round (lowest + highest − answer) before scoring.');

export const minimumAnsweredSchema = z
  .number()
  .gt(0)
  .max(1)
  .optional()
  .describe('Share of the items of a scale that must be answered, for example 0.8.');

export const missingSourceSchema = z
  .string()
  .trim()
  .min(3)
  .optional()
  .describe('Where the rule for unanswered items comes from, for example the page of the manual.');

export type ScaleEntry = z.output<typeof scaleSchema>;
export type ResponseScaleEntry = z.output<typeof responseScaleSchema>;
