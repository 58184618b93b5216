const leading =
  /^(?:[\s,;:.–—-]+|[[(][^\])]{1,30}[\])][.,]?|(?:u+h+|u+m+|e+r+m*|h+m+|mm+|ah|oh|well|so|yeah|yes|okay|ok|right|alright|all right|you know|i mean|like|and|but|anyway|now|um-hmm|mm-hmm|uh-huh)(?:[\s,;.–—-]+|$))/iu;
const trailing =
  /(?:[\s,;:–—-]+|\s*[[(][^\])]{1,30}[\])][.,]?|[\s,]+(?:you know|i mean|u+h+|u+m+|so|and|but|or|like|right)[,.–—-]*\s*)$/iu;

/**
 * Leaves away what fills a pause at the beginning and the end of a stretch of talk, and remarks of the transcriber there.
 * What remains stands in the talk as it is; where nothing else was said, the fillers stay.
 *
 * @example trimFillers('Well, um, I tried, you know') // 'I tried'
 */
export function trimFillers(talk: string): string {
  const whole = talk.trim();
  let kept = whole;
  for (let found = leading.exec(kept); found && kept !== ''; found = leading.exec(kept))
    kept = kept.slice(found[0].length);
  for (let found = trailing.exec(kept); found && kept !== ''; found = trailing.exec(kept))
    kept = kept.slice(0, found.index);
  return /\p{L}/u.test(kept) ? kept : whole.replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/gu, '');
}
