/**
 * Does some work that tells how far it is, and hears it only until the work is over: a worker's progress travels by a
 * port of its own, and nobody promises that it arrives before the answer.
 */
export async function heard<Word extends unknown[], T>(
  tell: (...word: Word) => void,
  work: (tell: (...word: Word) => void) => Promise<T>,
): Promise<T> {
  let isOver = false;
  try {
    return await work((...word) => {
      if (!isOver) tell(...word);
    });
  } finally {
    isOver = true;
  }
}
