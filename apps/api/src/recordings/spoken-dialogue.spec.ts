import type { RecordingView } from '@attune/contracts';
import { type Clinic, makeClinic } from '../testing/clinic.js';
import { consentedSession, pageOf, recordingOf } from '../testing/recording-session.js';
import {
  type EncodedAs,
  type SpokenDialogue,
  dialogue,
  encode,
  listen,
  missingSpeechPrograms,
  speak,
} from '../testing/spoken-dialogue.js';
import { type SpeechServer, startSpeechServer } from '../testing/speech-server.js';
import { type FirstApplication, startTestApplication } from '../testing/test-application.js';
import { testRecordings } from '../testing/test-recordings.js';
import { download, uploadRecording } from '../testing/upload-recording.js';

const missing = missingSpeechPrograms();
if (missing.length > 0) {
  console.warn(
    `Not tested here: speech that is really synthesised and really recognised, because ${missing.join(', ')} is not installed ` +
      '(Debian: apt-get install espeak-ng ffmpeg pocketsphinx pocketsphinx-en-us).',
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]+/g) ?? [];

/** Share of the spoken words that were heard, in their order (longest common subsequence). */
function heardShare(spoken: readonly string[], heard: readonly string[]): number {
  let above = new Array<number>(heard.length + 1).fill(0);
  for (const word of spoken) {
    const row = [0];
    for (const [at, other] of heard.entries())
      row.push(word === other ? above[at]! + 1 : Math.max(above[at + 1]!, row[at]!));
    above = row;
  }
  return above.at(-1)! / spoken.length;
}

(missing.length > 0 ? describe.skip : describe)('speech that was synthesised and is really listened to', () => {
  let app: FirstApplication;
  let speech: SpeechServer;
  let clinic: Clinic;
  let [whole, beginning]: SpokenDialogue[] = [];
  beforeAll(async () => {
    whole = await speak(dialogue);
    beginning = await speak(dialogue.slice(0, 2));
    speech = await startSpeechServer();
    speech.answer = listen;
    const transcription = { url: speech.url, key: null, model: 'whisper-1' };
    app = await startTestApplication({ recordings: testRecordings({ transcription }) });
    clinic = await makeClinic(app, 'Lake');
    await clinic.members.admin.agent.put('/api/v1/recordings/retention').send({ rule: 'keep', days: null }).expect(200);
  }, 60_000);
  afterAll(async () => {
    await app.stop();
    await speech.close();
  });

  /** A busy machine listens slowly: longer than other tests wait for their jobs. */
  const listenedTo = async (id: string): Promise<RecordingView> => {
    for (;;) {
      const view = await recordingOf(clinic, id);
      if (view.state !== 'stored' && view.state !== 'transcribing') return view;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it.each<['wav' | EncodedAs, () => SpokenDialogue | undefined]>([
    ['wav', () => whole],
    ['mp3', () => beginning],
    ['m4a', () => beginning],
    ['ogg', () => beginning],
    ['webm', () => beginning],
  ])(
    'becomes a transcript that follows the sound, as %s',
    async (kind, which) => {
      const spoken = which()!;
      const sound = kind === 'wav' ? spoken.wav : await encode(spoken.wav, kind);
      const { sessionId } = await consentedSession(clinic);
      const { id } = await uploadRecording(clinic.members.intern.agent, sessionId, sound);
      const view = await listenedTo(id);
      expect(view).toMatchObject({ state: 'transcribed', failure: null });
      expect(speech.requests.at(-1)!.fileName).toBe(`recording.${kind}`);
      expect(Math.abs(view.seconds! - spoken.times.at(-1)!.end)).toBeLessThan(0.5);

      const turns = (await pageOf(clinic, sessionId)).transcript!.turns;
      const lines = dialogue.slice(0, spoken.times.length);
      const share = heardShare(
        lines.flatMap(({ text }) => wordsOf(text)),
        turns.flatMap(({ text }) => wordsOf(text)),
      );
      console.log(
        `${kind}: ${sound.length} bytes, ${turns.length} turns, ${Math.round(share * 100)} % of the words heard`,
      );
      expect(share).toBeGreaterThan(0.6);
      // Each line of the dialogue is found where it was spoken.
      for (const [line, { start, end }] of spoken.times.entries()) {
        const there = turns.filter((turn) => turn.start! < end && turn.end! > start);
        const words = there.flatMap(({ text }) => wordsOf(text));
        expect(heardShare(wordsOf(lines[line]!.text), words)).toBeGreaterThan(0.3);
      }
      const starts = turns.map(({ start }) => start!);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      expect(((await download(clinic.members.intern.agent, id)).body as Buffer).equals(sound)).toBe(true);
    },
    180_000,
  );
});
