import { decodeHTML } from 'entities/decode';

/** A stretch of cue text under one `<v>`; `voice` is null outside of any, and in one without a name. */
export interface VoicedText {
  readonly voice: string | null;
  readonly text: string;
}

export interface CueText {
  /** In order; stretches of one voice that touch are one. At least one. */
  readonly stretches: readonly VoicedText[];
  /** Something between < and > (or the end) is no tag of WebVTT, and is left out as the specification says. */
  readonly lost: boolean;
}

const element = new Set(['c', 'i', 'b', 'u', 'ruby', 'v', 'lang']);

/** Name and annotation of a start tag, from what stands between < and >: the states "tag" to "start tag annotation". */
function startTag(inside: string): { name: string; annotation: string } {
  const nameEnd = inside.search(/[\t\n\f .]/);
  if (nameEnd === -1) return { name: inside, annotation: '' };
  const name = inside.slice(0, nameEnd);
  const rest = inside.slice(nameEnd);
  const annotationStart = rest.search(/[\t\n\f ]/);
  const annotation = annotationStart === -1 ? '' : decodeHTML(rest.slice(annotationStart));
  return {
    name,
    annotation: annotation
      .split(/[\t\n\f\r ]/)
      .filter(Boolean)
      .join(' '),
  };
}

interface OpenElement {
  readonly name: string;
  readonly voice: string | null;
}

/** The element that an end tag leaves, by the rules of the specification: only the innermost, or ruby from within rt. */
function close(open: OpenElement[], name: string): boolean {
  const innermost = open.at(-1)?.name;
  if (innermost === name) open.pop();
  else if (name === 'ruby' && innermost === 'rt') open.splice(-2);
  else return element.has(name) || name === 'rt';
  return true;
}

/** Opens the element of a start tag; false where it is no tag of WebVTT, or has words that belong to no tag. */
function openElement(open: OpenElement[], inside: string): boolean {
  const { name, annotation } = startTag(inside);
  const around = open.at(-1);
  const voice = name === 'v' ? annotation || null : (around?.voice ?? null);
  if (element.has(name) || (name === 'rt' && around?.name === 'ruby')) open.push({ name, voice });
  const misplaced = annotation !== '' && name !== 'v' && name !== 'lang';
  return !misplaced && (element.has(name) || name === 'rt' || inside === '');
}

/**
 * The "cue text parsing rules" of the W3C specification (WebVTT, section 6.4), of which only text and voices are kept:
 * tags, classes, timestamps and languages go, character references are resolved as in HTML (with or without semicolon,
 * numeric ones with its table of corrections). Text belongs to the innermost voice around it.
 *
 * @example readCueText('<v.loud Ann &amp; Bo>Hi <i>there</i></v>').stretches // [{ voice: 'Ann & Bo', text: 'Hi there' }]
 */
export function readCueText(input: string): CueText {
  if (!input.includes('<')) {
    return { stretches: [{ voice: null, text: input.includes('&') ? decodeHTML(input) : input }], lost: false };
  }
  const stretches: { voice: string | null; text: string }[] = [];
  const open: OpenElement[] = [];
  let lost = false;
  let lastVoice: string | null = null;
  const append = (raw: string): void => {
    const text = raw.includes('&') ? decodeHTML(raw) : raw;
    const voice = open.at(-1)?.voice ?? null;
    const last = stretches.at(-1);
    if (last?.voice === voice) last.text += text;
    else if (text !== '') stretches.push({ voice, text });
  };
  let position = 0;
  while (position < input.length) {
    const tagStart = input.indexOf('<', position);
    append(input.slice(position, tagStart === -1 ? input.length : tagStart));
    if (tagStart === -1) break;
    const tagEnd = input.indexOf('>', tagStart);
    const inside = input.slice(tagStart + 1, tagEnd === -1 ? input.length : tagEnd);
    if (inside.startsWith('/')) lost = !close(open, inside.slice(1)) || lost;
    else if (/^\d/.test(inside)) lost = !/^\d+:[\d:.]*$/.test(inside) || lost;
    else {
      lost = !openElement(open, inside) || lost;
      lastVoice = open.at(-1)?.voice ?? null;
    }
    // A tag that swallowed the beginning of another was never closed.
    if (inside.includes('<') || (tagEnd === -1 && inside.trim() !== '')) lost = true;
    position = tagEnd === -1 ? input.length : tagEnd + 1;
  }
  return { stretches: stretches.length === 0 ? [{ voice: lastVoice, text: '' }] : stretches, lost };
}
