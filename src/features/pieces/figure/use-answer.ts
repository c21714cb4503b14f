import { useEffect, useMemo, useState } from "react";

type Watch<Ask, Answer> = (
  ask: Ask,
  on: { readonly answer: (answer: Answer | null) => void; readonly fail: (error: unknown) => void },
) => () => void;

/**
 * What a desk of reports answers to a question, as it changes; undefined until
 * the first answer, null when there is nothing to answer. A failure throws to
 * the nearest boundary. The last answer stays until that to another question is
 * there. `watch` is stable; null = the desk is not open yet.
 */
export function useAnswer<Ask, Answer>(
  watch: Watch<Ask, Answer> | null,
  ask: Ask | null,
): Answer | null | undefined {
  // Questions are plain data: the same words are the same question.
  const text = JSON.stringify(ask);
  const question = useMemo(() => JSON.parse(text) as Ask | null, [text]);
  const [heard, setHeard] = useState<{ readonly answer: Answer | null }>();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    if (question === null || watch === null) return undefined;
    return watch(question, {
      answer: (answer) => setHeard({ answer }),
      fail: (error) => setFailure({ error }),
    });
  }, [watch, question]);
  if (failure) throw failure.error;
  return heard?.answer;
}
