import type { ReactElement } from "react";
import { AlsoElsewhere } from "@/features/pieces/drafts/also-elsewhere";
import { useSheet } from "../sheet-context";
import { DraftOffer } from "./draft-offer";
import { MetMeanwhile } from "./met-meanwhile";
import { UnsavedText } from "./unsaved-text";
import type { TextEdit } from "./use-text-edit";

/** Under an open editor: who else is writing the same text, and what was saved meanwhile. */
export function Meanwhile({ edit, theirs }: { edit: TextEdit; theirs: string }): ReactElement {
  return (
    <>
      <AlsoElsewhere draft={edit.draft.elsewhere} />
      {edit.met ? <MetMeanwhile edit={edit} theirs={theirs} /> : null}
    </>
  );
}

/** Under a closed editor: what was written in it and not saved, to go on with or to let go. */
export function LeftOver({ edit }: { edit: TextEdit }): ReactElement {
  const { frame, mayEdit } = useSheet();
  const { draft } = edit;
  return (
    <>
      <UnsavedText text={edit.text} draft={draft.offered} />
      {draft.offered !== undefined && mayEdit ? (
        <DraftOffer
          draft={draft.offered}
          zone={frame.project.timeZone}
          onResume={edit.resume}
          onDrop={draft.drop}
        />
      ) : null}
    </>
  );
}
