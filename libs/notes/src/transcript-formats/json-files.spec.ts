import { readText, turnsOf } from './testing/read-text.js';

const read = (value: unknown) => readText(JSON.stringify(value));

describe('Whisper', () => {
  const segments = [
    { id: 0, start: 0, end: 2.5, text: ' How was the week?', avg_logprob: -0.2 },
    { id: 1, start: 2.5, end: 4, text: ' Fine.', avg_logprob: -0.3 },
  ];

  it('has segments and no speakers', () => {
    const found = read({
      task: 'transcribe',
      language: 'english',
      duration: 4,
      text: 'How was the week? Fine.',
      segments,
    });
    expect(found).toMatchObject({ ok: true, format: 'whisper-json' });
    expect(turnsOf(found)).toEqual(['? 0-2.5 How was the week?', '? 2.5-4 Fine.']);
  });

  it('may be a bare list, or text alone', () => {
    expect(turnsOf(read(segments))).toEqual(['? 0-2.5 How was the week?', '? 2.5-4 Fine.']);
    expect(turnsOf(read({ text: 'How was the week? Fine.' }))).toEqual(['? - How was the week? Fine.']);
  });

  it('joins what one speaker says', () => {
    const spoken = ['A', 'A', 'B'].map((speaker, at) => ({ speaker, start: at, end: at + 1, text: `word ${at}` }));
    expect(turnsOf(read({ segments: spoken }))).toEqual(['A 0-2 word 0 word 1', 'B 2-3 word 2']);
  });
});

describe('whisperX', () => {
  const words = (...spoken: [string, string?][]) =>
    spoken.map(([word, speaker], at) => ({
      word,
      start: at,
      end: at + 0.5,
      score: 0.9,
      ...(speaker ? { speaker } : {}),
    }));

  it('has speakers of segments', () => {
    const segments = [
      { start: 0, end: 2, text: ' Hello there.', words: words(['Hello'], ['there.']), speaker: 'SPEAKER_01' },
    ];
    const found = read({ segments, word_segments: [] });
    expect(found).toMatchObject({ ok: true, format: 'whisperx-json' });
    expect(turnsOf(found)).toEqual(['SPEAKER_01 0-2 Hello there.']);
  });

  it('may have none', () => {
    expect(turnsOf(read({ segments: [{ start: 0, end: 2, text: ' Hello.', words: words(['Hello.']) }] }))).toEqual([
      '? 0-2 Hello.',
    ]);
  });

  it('is cut where the words change speaker; a word without one goes with the word before', () => {
    const spoken = words(['Ready?', 'A'], ['Yes,', 'B'], ['3', undefined], ['times.', 'B']);
    const found = read({
      segments: [{ start: 0, end: 4, text: ' Ready?  Yes, 3 times.', words: spoken, speaker: 'A' }],
    });
    expect(turnsOf(found)).toEqual(['A 0-0.5 Ready?', 'B 1-3.5 Yes, 3 times.']);
  });

  it('takes a speaker from its words where the segment names none', () => {
    const segments = [{ start: 0, end: 1, text: 'Hello.', words: words(['Hello.', 'A']) }];
    expect(turnsOf(read({ segments }))).toEqual(['A 0-1 Hello.']);
  });

  it('is not cut where words and text differ, so that no text is lost', () => {
    const segments = [
      { start: 0, end: 2, text: 'Hello you there.', words: words(['Hello', 'A'], ['yoo', 'B']), speaker: 'A' },
    ];
    const found = read({ segments });
    expect(turnsOf(found)).toEqual(['A 0-2 Hello you there.']);
    expect(found.ok && found.warnings).toHaveLength(1);
  });
});

describe('AssemblyAI', () => {
  const utterances = [
    { speaker: 'A', start: 250, end: 1500, text: 'How was it?', confidence: 0.9, words: [] },
    { speaker: 'B', start: 1600, end: 2000, text: 'Fine.', confidence: 0.9, words: [] },
  ];

  it('has utterances in milliseconds', () => {
    const found = read({ id: 'x', status: 'completed', text: 'How was it? Fine.', utterances });
    expect(found).toMatchObject({ ok: true, format: 'assemblyai-json' });
    expect(turnsOf(found)).toEqual(['A 0.25-1.5 How was it?', 'B 1.6-2 Fine.']);
  });

  it('may have words only, or text only', () => {
    const words = [
      { text: 'How', start: 0, end: 100, speaker: 'A' },
      { text: 'so?', start: 100, end: 300, speaker: 'A' },
      { text: 'Fine.', start: 300, end: 400, speaker: 'B' },
    ];
    expect(turnsOf(read({ utterances: null, words, text: 'How so? Fine.' }))).toEqual([
      'A 0-0.3 How so?',
      'B 0.3-0.4 Fine.',
    ]);
    expect(turnsOf(read({ utterances: null, words: [], text: 'How so?' }))).toEqual(['? - How so?']);
  });
});

describe('Deepgram', () => {
  const file = (alternative: object, more: object = {}) => ({
    metadata: {},
    results: { channels: [{ alternatives: [{ transcript: 'how so fine', ...alternative }] }], ...more },
  });
  const words = [
    { word: 'how', punctuated_word: 'How', start: 0.5, end: 0.7, speaker: 0 },
    { word: 'so', punctuated_word: 'so?', start: 0.7, end: 0.9, speaker: 0 },
    { word: 'fine', punctuated_word: 'Fine.', start: 1, end: 1.5, speaker: 1 },
  ];
  const turns = ['0 0.5-0.9 How so?', '1 1-1.5 Fine.'];

  it('has utterances', () => {
    const utterances = [
      { start: 0.5, end: 0.9, transcript: 'How so?', speaker: 0, channel: 0 },
      { start: 1, end: 1.5, transcript: 'Fine.', speaker: 1, channel: 0 },
    ];
    const found = read(file({ words }, { utterances }));
    expect(found).toMatchObject({ ok: true, format: 'deepgram-json' });
    expect(turnsOf(found)).toEqual(turns);
  });

  it('may have paragraphs, words or text', () => {
    const paragraphs = [
      { speaker: 0, sentences: [{ text: 'How so?', start: 0.5, end: 0.9 }] },
      { speaker: 1, sentences: [{ text: 'Fine.', start: 1, end: 1.5 }] },
    ];
    expect(turnsOf(read(file({ words, paragraphs: { paragraphs } })))).toEqual(turns);
    expect(turnsOf(read(file({ words })))).toEqual(turns);
    expect(turnsOf(read(file({})))).toEqual(['? - how so fine']);
  });

  it('has the voice of each channel where speakers are recorded apart', () => {
    const channel = (word: string, start: number) => ({ alternatives: [{ words: [{ word, start, end: start + 1 }] }] });
    expect(turnsOf(read({ results: { channels: [channel('fine', 3), channel('hello', 1)] } }))).toEqual([
      'Channel 1 1-2 hello',
      'Channel 0 3-4 fine',
    ]);
  });
});

describe('broken JSON', () => {
  const whole = JSON.stringify(
    { segments: [1, 2, 3].map((at) => ({ start: at, end: at + 1, text: `{"word" ${at}]` })) },
    null,
    1,
  );

  it('is refused with its line', () => {
    const refused = readText(whole.slice(0, whole.indexOf('3]')));
    expect(refused).toMatchObject({ ok: false, format: 'whisper-json', problems: [{ line: 16 }] });
  });

  it('is repaired to what stands before the break', () => {
    const repaired = readText(whole.slice(0, whole.indexOf('3]')), { broken: 'repair' });
    expect(turnsOf(repaired)).toEqual(['? 1-2 {"word" 1]', '? 2-3 {"word" 2]']);
  });

  it('says which segment has no text or no sound time', () => {
    const refused = read({
      segments: [
        { start: 'soon', end: 1, text: 'a' },
        { start: 2, end: 1, text: 'b' },
        { start: -1, end: 1e9 },
      ],
    });
    const messages = refused.ok ? [] : refused.problems.map(({ message }) => message);
    expect(messages).toHaveLength(5);
    expect(messages.map((message) => /segments\[\d\]/.exec(message)?.[0])).toEqual(
      [0, 1, 2, 2, 2].map((at) => `segments[${at}]`),
    );
  });

  it.each([
    '{}',
    '[1, null]',
    '{"segments": 5}',
    '{"results": {"channels": [null]}}',
    '{"utterances": {}}',
    '{"segments": [[]]}',
  ])('of another shape is refused: %s', (text) => expect(readText(text, { fileName: 'a.json' }).ok).toBe(false));
});
