import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that speaks the chat-completions protocol: it quotes the client once, and invents one sentence. */
export interface ModelServer {
  readonly url: string;
  /** Bodies as they came over the wire. */
  readonly heard: string[];
  stop(): Promise<void>;
}

interface Asked {
  readonly messages: readonly { readonly content: string }[];
  readonly response_format: {
    readonly json_schema: {
      readonly schema: { readonly properties: { readonly sections: { readonly required: readonly string[] } } };
    };
  };
}

export async function startModelServer(): Promise<ModelServer> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString('utf8');
      heard.push(body);
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(answerTo(JSON.parse(body) as Asked)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    heard,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answerTo(asked: Asked): object {
  const data = asked.messages.at(-1)?.content ?? '';
  const turns = JSON.parse(data.slice(data.indexOf('[\n'))) as { turn: number; speaker: string; text: string }[];
  const said = turns.find(({ speaker }) => speaker === 'client');
  const none = { turns: [], forms: [], goals: [], session: false, quotes: [] };
  const written: Record<string, object[]> = {
    subjective: said ? [{ ...none, text: `Client said "${said.text}".`, turns: [said.turn], quotes: [said.text] }] : [],
    objective: [{ ...none, text: 'The client wept for most of the hour.' }],
  };
  const keys = asked.response_format.json_schema.schema.properties.sections.required;
  const sections = Object.fromEntries(keys.map((key) => [key, written[key] ?? []]));
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1764000000,
    model: 'local-model',
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        logprobs: null,
        message: { role: 'assistant', content: JSON.stringify({ sections }), refusal: null },
      },
    ],
    usage: { prompt_tokens: 1000, completion_tokens: 100, total_tokens: 1100 },
  };
}
