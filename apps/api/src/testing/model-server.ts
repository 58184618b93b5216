import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What arrived at `/chat/completions`. */
export interface ModelRequest {
  readonly authorization: string | null;
  /** The body as it came over the wire. */
  readonly raw: string;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: {
      readonly type: string;
      readonly json_schema: { readonly name: string; readonly strict: boolean; readonly schema: AnswerSchema };
    };
  };
}

interface AnswerSchema {
  readonly properties: { readonly sections: { readonly required: readonly string[] } };
}

export interface ModelAnswer {
  readonly status: number;
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface WrittenSentence {
  text: string;
  turns: number[];
  forms: string[];
  goals: number[];
  session: boolean;
  quotes: string[];
}

/** A local server that speaks the chat-completions protocol with structured outputs: real HTTP, answers of our own. */
export interface ModelServer {
  readonly url: string;
  readonly requests: ModelRequest[];
  /** How it answers from now on; a promise that never ends is a model that hangs. */
  answer: (request: ModelRequest) => ModelAnswer | Promise<ModelAnswer>;
  close(): Promise<void>;
}

/** A completion as OpenAI documents it. */
export const completion = (content: string | null, choice: object = {}, message: object = {}): ModelAnswer => ({
  status: 200,
  body: {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1764000000,
    model: 'test-model',
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        logprobs: null,
        message: { role: 'assistant', content, refusal: null, ...message },
        ...choice,
      },
    ],
    usage: { prompt_tokens: 1000, completion_tokens: 200, total_tokens: 1200 },
  },
});

export const modelError = (status: number, code: string | null, headers: Record<string, string> = {}): ModelAnswer => ({
  status,
  headers,
  body: { error: { message: 'Client Zander said something', type: 'test', param: null, code } },
});

export const sentence = (text: string, over: Partial<WrittenSentence> = {}): WrittenSentence => ({
  ...{ text, turns: [], forms: [], goals: [], session: false, quotes: [] },
  ...over,
});

/** Sentences for some sections; the others of the schema that was asked for stay empty. */
export const note = ({ body }: ModelRequest, sections: Record<string, WrittenSentence[]>): ModelAnswer => {
  const { required } = body.response_format.json_schema.schema.properties.sections;
  return completion(
    JSON.stringify({ sections: { ...Object.fromEntries(required.map((key) => [key, []])), ...sections } }),
  );
};

/** The turns in the data of the last message, as the model reads them. */
export const turnsOf = ({ body }: ModelRequest): { turn: number; speaker: string; text: string }[] => {
  const content = body.messages.at(-1)?.content ?? '';
  return JSON.parse(content.slice(content.indexOf('[\n'))) as { turn: number; speaker: string; text: string }[];
};

/** An honest model: quotes the first three things that the client says, each with its turn. */
export const honest = (request: ModelRequest): ModelAnswer =>
  note(request, {
    subjective: turnsOf(request)
      .filter(({ speaker }) => speaker === 'client')
      .slice(0, 3)
      .map(({ turn, text }) => sentence(`Client said "${text}".`, { turns: [turn], quotes: [text] })),
  });

export async function startModelServer(): Promise<ModelServer> {
  const requests: ModelRequest[] = [];
  const model: { answer: ModelServer['answer'] } = { answer: honest };
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    if (request.url !== '/v1/chat/completions' || request.method !== 'POST')
      return send(response, modelError(404, null));
    const raw = Buffer.concat(pieces).toString('utf8');
    const asked = {
      authorization: request.headers.authorization ?? null,
      raw: JSON.stringify(request.headers) + raw,
      body: JSON.parse(raw) as ModelRequest['body'],
    };
    requests.push(asked);
    send(response, await model.answer(asked));
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(model, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

function send(response: ServerResponse, { status, body, headers }: ModelAnswer): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
}
