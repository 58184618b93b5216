import { evidence } from '../citations/testing/small-evidence.js';
import { readSection } from '../citations/read-section.js';
import { shippedFormats } from '../note-formats/shipped-formats.js';
import { draftLocally } from './draft-locally.js';
import { realTranscripts } from './testing/real-transcripts.js';

const transcripts = realTranscripts();

(transcripts.size ? describe : describe.skip)('local drafts of 24 real transcripts', () => {
  it.each(shippedFormats.map((format) => [format.name, format] as const))(
    'as %s cite the turns in which each quotation stands letter by letter',
    (_, format) => {
      expect(transcripts.size).toBe(24);
      expect([...transcripts.values()].flat()).toHaveLength(2489);
      let quotations = 0;
      for (const [id, turns] of transcripts) {
        const material = { ...evidence, turns, format };
        const drafted = draftLocally(material);
        expect(drafted.map(({ key }) => key)).toEqual(format.sections.map(({ key }) => key));
        for (const { text } of drafted) {
          for (const sentence of readSection(text, material)) {
            expect([id, sentence.text, sentence.support]).toEqual([id, sentence.text, 'supported']);
            for (const quotation of sentence.quotations.filter((one) => one.turns.length > 0)) {
              const said = quotation.text.replace(/^… | …$/gu, '');
              const plain = (words: string) => words.replace(/[“”‘’"]/gu, "'").replace(/\s+/gu, ' ');
              expect(quotation.turns.some((turn) => plain(turns[turn - 1]!.text).includes(plain(said)))).toBe(true);
              quotations += 1;
            }
          }
        }
      }
      expect(quotations).toBeGreaterThan(24);
    },
  );
});
