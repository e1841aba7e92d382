/** Looking for many words at once, in one pass over a text however many they are. */

/** Words that tell of something, and the bit that stands for it. */
type CueGroup = readonly [bit: number, words: readonly string[]];

/**
 * Makes a scan for words, wherever they stand, within other words too. It reads the UTF-16 units from `start` to `end` and gives the
 * bits of all groups of which a word occurs. (Aho, Corasick 1975, with all transitions worked out.)
 */
export const createCueScan = (
  groups: readonly CueGroup[],
): ((units: Uint16Array, start: number, end: number) => number) => {
  const classes = new Uint8Array(1 << 16);
  const letters = new Set(groups.flatMap(([, words]) => words.flatMap((word) => word.split(""))));
  for (const [place, letter] of [...letters].entries()) classes[letter.charCodeAt(0)] = place + 1;
  const bitsOfClass = Math.ceil(Math.log2(letters.size + 1));
  // A tree of the words' letters: what follows each state by class, 0 where nothing does.
  const tree: number[][] = [[]];
  const own = [0];
  for (const [bit, words] of groups) {
    for (const word of words) {
      let state = 0;
      for (let at = 0; at < word.length; at += 1) {
        const letter = classes[word.charCodeAt(at)]!;
        if (!tree[state]![letter]) {
          tree[state]![letter] = tree.push([]) - 1;
          own.push(0);
        }
        state = tree[state]![letter]!;
      }
      own[state]! |= bit;
    }
  }
  const next = new Uint16Array(tree.length << bitsOfClass);
  const bits = Int32Array.from(own);
  // Where nothing follows, the longest end of what was read that opens a word goes on. States come after shorter ones.
  const shorter = new Uint16Array(tree.length);
  const order = [0];
  for (const state of order) {
    for (let letter = 0; letter <= letters.size; letter += 1) {
      const after = tree[state]![letter];
      const other = state === 0 ? 0 : next[(shorter[state]! << bitsOfClass) | letter]!;
      next[(state << bitsOfClass) | letter] = after ?? other;
      if (after === undefined) continue;
      shorter[after] = other;
      bits[after]! |= bits[other]!;
      order.push(after);
    }
  }
  return (units, start, end) => {
    let state = 0;
    let found = 0;
    for (let at = start; at < end; at += 1) {
      state = next[(state << bitsOfClass) | classes[units[at]!]!]!;
      found |= bits[state]!;
    }
    return found;
  };
};
