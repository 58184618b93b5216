import { NoteFormatList } from '@attune/contracts';

const format = (id: string, name: string, sections: readonly [key: string, rests: 'evidence' | 'judgement'][]) => ({
  id,
  name,
  description: `${name} in a sentence.`,
  shipped: true,
  version: 1,
  archived: false,
  sections: sections.map(([key, rests]) => ({
    key,
    heading: key.charAt(0).toUpperCase() + key.slice(1),
    prompt: `What belongs under ${key}.`,
    required: rests === 'judgement',
    rests,
  })),
  usedBy: 0,
});

/** Three formats, as the server lists them. */
export const noteFormats = (): NoteFormatList =>
  NoteFormatList.parse({
    items: [
      format('soap', 'SOAP', [
        ['subjective', 'evidence'],
        ['objective', 'evidence'],
        ['assessment', 'evidence'],
        ['plan', 'judgement'],
      ]),
      format('dap', 'DAP', [
        ['data', 'evidence'],
        ['assessment', 'evidence'],
        ['plan', 'judgement'],
      ]),
      format('intake', 'Intake', [['history', 'evidence']]),
    ],
  });
