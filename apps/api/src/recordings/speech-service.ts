import { Inject, Injectable } from '@nestjs/common';
import OpenAI from 'openai';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.provider.js';
import { multipartSound } from './multipart-sound.js';
import { patientFetch } from './patient-fetch.js';
import { type Heard, readAnswer } from './read-answer.js';
import type { Sound } from './sound-reader.js';
import { extensionOf } from './sound-type.js';
import { TranscriptionFailure, failureOf } from './transcription-failure.js';

/** Longer than any machine that is fit for it takes for the longest session. */
const patienceMilliseconds = 3 * 3_600_000;

/** Any OpenAI-compatible `/audio/transcriptions`. Sound is streamed to it as it is decrypted. */
@Injectable()
export class SpeechService {
  private readonly client: OpenAI | null;
  private readonly model: string;

  constructor(@Inject(CONFIG) { recordings: { transcription } }: Config) {
    this.model = transcription?.model ?? '';
    this.client = transcription
      ? new OpenAI({
          baseURL: transcription.url,
          apiKey: transcription.key ?? 'none',
          ...(transcription.key ? {} : { defaultHeaders: { Authorization: null } }),
          // Settings come from configuration alone: without these the package reads the environment.
          organization: null,
          project: null,
          webhookSecret: null,
          logLevel: 'off',
          // The job tries again, with sound decrypted anew; a stream cannot be sent twice.
          maxRetries: 0,
          timeout: patienceMilliseconds,
          fetch: patientFetch,
        })
      : null;
  }

  /**
   * `pieces` is sent as it comes.
   *
   * @throws TranscriptionFailure for everything that the service, or the way to it, is the reason of.
   */
  async transcribe(sound: Pick<Sound, 'type' | 'bytes'>, pieces: AsyncIterable<Buffer>): Promise<Heard> {
    if (!this.client)
      throw new TranscriptionFailure(
        'No transcription service is configured any more. An operator sets ATTUNE_TRANSCRIPTION_URL.',
        false,
      );
    const form = multipartSound(
      { model: this.model, response_format: 'verbose_json', 'timestamp_granularities[]': 'segment' },
      { name: `recording.${extensionOf(sound.type)}`, type: sound.type, bytes: sound.bytes, pieces },
    );
    try {
      const answer = await this.client.post('/audio/transcriptions', form).asResponse();
      return readAnswer(await answer.text());
    } catch (error) {
      throw failureOf(error) ?? error;
    }
  }
}
