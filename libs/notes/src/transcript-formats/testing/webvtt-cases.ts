/**
 * What the W3C specification of WebVTT asks of a parser, one rule each; written from its text
 * (https://www.w3.org/TR/webvtt1/, sections 4 and 6), which is also what the web-platform tests follow. `cues`: voice,
 * start, end, text.
 */
export interface WebVttCase {
  readonly rule: string;
  readonly file: string;
  readonly cues: readonly (readonly [voice: string | null, start: number, end: number, text: string])[];
}

const one = (rule: string, times: string, found: readonly [number, number] | null): WebVttCase => ({
  rule,
  file: `WEBVTT\n\n${times}\ntext`,
  cues: found ? [[null, ...found, 'text']] : [],
});

/** One cue from 1 to 2 seconds with this text. */
const said = (rule: string, text: string, ...spoken: readonly (readonly [string | null, string])[]): WebVttCase => ({
  rule,
  file: `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`,
  cues: spoken.map(([voice, words]) => [voice, 1, 2, words]),
});

const file = (rule: string, text: string, ...texts: readonly string[]): WebVttCase => ({
  rule,
  file: text,
  cues: texts.map((words, index) => [null, index + 1, index + 2, words]),
});

const a = '00:01.000 --> 00:02.000\na';
const b = '00:02.000 --> 00:03.000\nb';

export const fileCases: readonly WebVttCase[] = [
  file('a header alone', 'WEBVTT'),
  file('a byte order mark', `\u{feff}WEBVTT\n\n${a}`, 'a'),
  file('text after the signature', `WEBVTT - a session\n\n${a}`, 'a'),
  file('a tab after the signature', `WEBVTT\tx\n\n${a}`, 'a'),
  file('lines of a header', `WEBVTT\nKind: captions\nLanguage: en\n\n${a}`, 'a'),
  file('a header that runs into a cue', `WEBVTT\n${a}\n\n${b}`, 'a', 'b'),
  file('metadata in the header, then a cue at once', `WEBVTT\nx\n${a}`, 'a'),
  file('CRLF', `WEBVTT\r\n\r\n${a}\r\n\r\n${b}`.replace(/\r?\n/g, '\r\n'), 'a', 'b'),
  file('CR', `WEBVTT\n\n${a}\n\n${b}`.replaceAll('\n', '\r'), 'a', 'b'),
  file('many empty lines', `WEBVTT\n\n\n\n${a}\n\n\n\n${b}\n\n\n`, 'a', 'b'),
  file('a comment', `WEBVTT\n\nNOTE ${'x'.repeat(9)}\n\n${a}\n\nNOTE\nmore\nlines\n\n${b}`, 'a', 'b'),
  file('a comment without a space is an identifier', `WEBVTT\n\nNOTES\n${a}`, 'a'),
  file('a comment ends where a time begins', `WEBVTT\n\nNOTE x\n${a}`, 'a'),
  file('a longer comment ends there, too', `WEBVTT\n\nNOTE x\ny\n${a}`, 'a'),
  file('a style sheet', `WEBVTT\n\nSTYLE\n::cue { color: red }\n\n${a}`, 'a'),
  file('a style sheet with spaces after its name', `WEBVTT\n\nSTYLE  \t\n::cue { color: red }\n\n${a}`, 'a'),
  file('a style sheet that an arrow ends', `WEBVTT\n\nSTYLE\n::cue{}\n${a}`, 'a'),
  file('a region', `WEBVTT\n\nREGION\nid:bottom\nwidth:40%\n\n${a}`, 'a'),
  file('a style after the first cue is no style', `WEBVTT\n\n${a}\n\nSTYLE\n::cue{}\n\n${b}`, 'a', 'b'),
  file('identifiers', `WEBVTT\n\nfirst\n${a}\n\n2\n${b}`, 'a', 'b'),
  file('STYLE as an identifier', `WEBVTT\n\nSTYLE\n${a}`, 'a'),
  file('an identifier with two hyphens', `WEBVTT\n\na -- b\n${a}`, 'a'),
  file('two lines before the times', `WEBVTT\n\nx\ny\n${a}`, 'a'),
  file('a cue without an empty line before it', `WEBVTT\n\n${a}\n${b}`, 'a', 'b'),
  file('an identifier without an empty line before it is text', `WEBVTT\n\n${a}\n2\n${b}`, 'a\n2', 'b'),
  file('lines of text', `WEBVTT\n\n${a}\nmore\n and more `, 'a\nmore\n and more '),
  file('an arrow in the text ends the cue', `WEBVTT\n\n${a}\nx --> y\nlost\n\n${b}`, 'a', 'b'),
  file('a cue without text', `WEBVTT\n\n00:01.000 --> 00:02.000\n\n${b}`, '', 'b'),
  file('times at the end of the file', 'WEBVTT\n\n00:01.000 --> 00:02.000', ''),
  file('NUL', `WEBVTT\n\n${a}\0`, 'a\u{fffd}'),
  file('a cue of which the times are bad', `WEBVTT\n\n${a}\n\n0:1 --> 0:2\nlost\n\n${b}`, 'a', 'b'),
  file('good times right after bad ones', `WEBVTT\n\n0:1 --> 0:2\n${a}`, 'a'),
  file('a line of spaces is not empty', `WEBVTT\n\n${a}\n \nmore`, 'a\n \nmore'),
  file('settings', `WEBVTT\n\n${a.replace('\n', ' line:0 position:20%,line-left size:60% align:end region:x\n')}`, 'a'),
  file('settings that are none', `WEBVTT\n\n${a.replace('\n', ' foo:bar align:nowhere :x x:\n')}`, 'a'),
  {
    rule: 'order of the file, not of the times',
    file: `WEBVTT\n\n${b}\n\n${a}`,
    cues: [
      [null, 2, 3, 'b'],
      [null, 1, 2, 'a'],
    ],
  },
];

export const timeCases: readonly WebVttCase[] = [
  one('without hours', '00:01.500 --> 01:00.000', [1.5, 60]),
  one('with hours', '01:00:01.000 --> 02:00:00.001', [3601, 7200.001]),
  one('with one digit of hours', '1:00:01.000 --> 1:00:02.000', [3601, 3602]),
  one('with many digits of hours', '0001:00:01.000 --> 123:00:02.000', [3601, 442_802]),
  one('with tabs', '00:01.000\t-->\t00:02.000', [1, 2]),
  one('without spaces', '00:01.000-->00:02.000', [1, 2]),
  one('with space before', '  00:01.000 --> 00:02.000', [1, 2]),
  one('with settings close by', '00:01.000 --> 00:02.000align:start', [1, 2]),
  one('with an end before the start', '00:02.000 --> 00:01.000', [2, 1]),
  one('with a comma', '00:01,000 --> 00:02.000', null),
  one('with two digits of milliseconds', '00:01.00 --> 00:02.000', null),
  one('with four digits of milliseconds', '00:01.0000 --> 00:02.000', null),
  one('without milliseconds', '00:01 --> 00:02.000', null),
  one('with one digit of minutes', '0:01.000 --> 00:02.000', null),
  one('with one digit of seconds', '00:1.000 --> 00:02.000', null),
  one('with 60 seconds', '00:60.000 --> 01:02.000', null),
  one('with 60 minutes', '00:60:00.000 --> 01:02:00.000', null),
  one('with 60 minutes and no hours', '60:00.000 --> 61:00.000', null),
  one('with a sign', '-00:01.000 --> 00:02.000', null),
  one('with a long arrow', '00:01.000 ---> 00:02.000', null),
  one('with a broken arrow', '00:01.000 -- > 00:02.000 -->', null),
  one('without a start', '--> 00:02.000', null),
  one('without an end', '00:01.000 -->', null),
  one('with other digits', '0٠:01.000 --> 00:02.000', null),
];

export const textCases: readonly WebVttCase[] = [
  said('a voice', '<v Ann>Hello', ['Ann', 'Hello']),
  said('a voice with its end', '<v Ann>Hello</v> you', ['Ann', 'Hello'], [null, ' you']),
  said('a voice with classes', '<v.first.loud Ann Lee>Hello', ['Ann Lee', 'Hello']),
  said('a voice with spaces', '<v  Ann \t Lee >Hello', ['Ann Lee', 'Hello']),
  said('a voice over a line', '<v\nAnn\nLee>Hello', ['Ann Lee', 'Hello']),
  said('a voice with a character reference', '<v Ann &amp; Bo&eacute;>Hello', ['Ann & Boé', 'Hello']),
  said('a voice without a name', '<v>Hello', [null, 'Hello']),
  said('a voice that says nothing', '<v Ann></v>', ['Ann', '']),
  said('two voices', '<v Ann>Hello</v><v Bo>Hi', ['Ann', 'Hello'], ['Bo', 'Hi']),
  said('a voice within a voice', '<v Ann>Hello <v Bo>Hi</v> there', ['Ann', 'Hello '], ['Bo', 'Hi'], ['Ann', ' there']),
  said('a voice across lines', '<v Ann>Hello\nthere', ['Ann', 'Hello\nthere']),
  said('an end tag that ends nothing', 'Hello</v></b>', [null, 'Hello']),
  said('an end tag of another element', '<v Ann><b>Hello</v> there', ['Ann', 'Hello there']),
  said('an end tag with a space', '<v Ann>Hello</v >there', ['Ann', 'Hellothere']),
  said('classes', '<c.yellow.bg_blue>Hello</c> there', [null, 'Hello there']),
  said('italic, bold, underlined', '<i>a</i><b>b</b><u>c</u>', [null, 'abc']),
  said('language', '<lang fr>Bonjour</lang> Ann', [null, 'Bonjour Ann']),
  said('ruby', '<ruby>漢<rt>kan</rt>字<rt>ji</ruby>.', [null, '漢kan字ji.']),
  said('a time within', 'a <00:01.500>b', [null, 'a b']),
  said('a time that is none', 'a <5>b', [null, 'a b']),
  said('an unknown tag', 'a <font color="x">b</font>', [null, 'a b']),
  said('an empty tag', 'a <>b', [null, 'a b']),
  said('a tag that is not closed', 'a <b', [null, 'a ']),
  said('less than, as it is read', 'I <3 you', [null, 'I ']),
  said('greater than', 'a > b', [null, 'a > b']),
  said('the usual references', '&amp;&lt;&gt;&nbsp;&lrm;&rlm;', [null, '&<>\u{a0}\u{200e}\u{200f}']),
  said('references of HTML', '&hellip;&rsquo;&NotEqualTilde;', [null, '…’≂̸']),
  said('references without a semicolon', 'AT&ampT &copy 2 &notit;', [null, 'AT&T © 2 ¬it;']),
  said('a name that needs its semicolon', '&hellip &foo;', [null, '&hellip &foo;']),
  said('numbers', '&#65;&#x42;&#X43;&#x1F600;', [null, 'ABC😀']),
  said('numbers without a semicolon', '&#65 &#x42.', [null, 'A B.']),
  said('numbers that HTML corrects', '&#0;&#x80;&#xD800;&#x110000;', [null, '\u{fffd}€\u{fffd}\u{fffd}']),
  said('an ampersand alone', 'a & b &', [null, 'a & b &']),
  said('an ampersand before a tag', 'a &<b>b</b>', [null, 'a &b']),
  said('a reference before a tag', '&amp<b>b</b>', [null, '&b']),
  said('an escaped tag', '&lt;v Ann&gt;', [null, '<v Ann>']),
  said('an escaped reference', '&amp;amp;', [null, '&amp;']),
];
