/** Kinds of transcript file that are read; each is one file of this folder. */
export const transcriptFormats = [
  'webvtt',
  'srt',
  'zoom-vtt',
  'zoom-txt',
  'teams-vtt',
  'otter-txt',
  'whisper-json',
  'whisperx-json',
  'assemblyai-json',
  'deepgram-json',
  'csv',
  'plain',
] as const;
export type TranscriptFormat = (typeof transcriptFormats)[number];
