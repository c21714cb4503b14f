import type { ReactElement } from "react";
import { Button } from "@/ui/button";

/** What a list that is cut short leaves out: a press away on the screen; on paper, where nobody presses, how much it is. */
export function Rest({
  button,
  onPaper,
  onPress,
}: {
  button: string | null;
  onPaper: string | null;
  onPress: () => void;
}): ReactElement {
  return (
    <>
      {button === null ? null : (
        <Button className="justify-self-start print:hidden" onClick={onPress}>
          {button}
        </Button>
      )}
      {onPaper === null ? null : <p className="hidden text-ink-2 print:block">{onPaper}</p>}
    </>
  );
}
