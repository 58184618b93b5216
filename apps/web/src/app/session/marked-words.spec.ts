import { sessionPage } from './testing/session.js';
import { markedWords, wholeTurns } from './marked-words.js';

describe('words marked in a transcript', () => {
  const turns = sessionPage().transcript!.turns;
  let list: HTMLElement;

  beforeEach(() => {
    list = document.createElement('div');
    for (const turn of turns) {
      const row = document.createElement('div');
      row.dataset['row'] = String(turn.index);
      row.innerHTML = '<span class="time">0:00</span><span class="speaker">Client</span><span class="text"></span>';
      row.querySelector('.text')!.textContent = turn.text;
      list.append(row);
    }
    document.body.append(list);
  });
  afterEach(() => list.remove());

  const text = (row: number): Node => list.querySelector(`[data-row="${row}"] .text`)!.firstChild!;
  const mark = (from: [number, number], to: [number, number]) => {
    const range = document.createRange();
    range.setStart(text(from[0]), from[1]);
    range.setEnd(text(to[0]), to[1]);
    const selection = document.getSelection()!;
    selection.removeAllRanges();
    selection.addRange(range);
    return markedWords(selection, list, turns);
  };

  it('are the words alone, verbatim', () => {
    expect(mark([3, 0], [3, 13])).toEqual({ turns: [3, 3], text: 'I don’t know.' });
  });

  it('of several turns are joined by an ellipsis, without times and names', () => {
    expect(mark([2, 6], [3, 13])).toEqual({
      turns: [2, 3],
      text: 'What got in the way, do you think? … I don’t know.',
    });
  });

  it('are none where nothing is marked', () => {
    document.getSelection()!.removeAllRanges();
    expect(markedWords(document.getSelection(), list, turns)).toBeNull();
    expect(wholeTurns([])).toBeNull();
  });

  it('count turns as the original transcript does', () => {
    const repaired = [{ ...turns[3]!, origin: [7, 8] as [number, number] }];
    expect(wholeTurns(repaired)?.turns).toEqual([7, 8]);
  });
});
