import { Plus } from "lucide-react";
import type { FormEvent, ReactElement } from "react";
import type { Row } from "@/domain/change";
import type { RetroLane } from "@/domain/model/sprint-life";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/form/text-area";
import { Writing } from "@/ui/writes/fields";
import { useDraftText } from "../use-draft-text";
import { Note } from "./note";
import type { Holding } from "./retro-board";

type Notes = readonly Row<"retroNote">[];

/** One question of the retrospective, its notes, and the field for another. */
export function Lane({
  lane,
  sprint,
  frame,
  notes,
  all,
  holding,
}: {
  lane: RetroLane;
  sprint: Row<"sprint">;
  frame: Frame;
  notes: Notes;
  all: Notes;
  holding: Holding;
}): ReactElement {
  const { t } = useTranslation();
  const name = t(`ceremony.retro.formats.${holding.format}.${lane}`);
  const heading = `lane-${lane}`;
  return (
    <section
      aria-labelledby={heading}
      className="grid content-start gap-2 rounded-l border border-line bg-sunken p-3"
    >
      <h2 id={heading} className="flex items-baseline justify-between gap-2 font-semibold text-l">
        {name}
        <span className="font-normal text-ink-2 text-s">
          {t("ceremony.retro.count", { count: notes.length })}
        </span>
      </h2>
      <Writing>
        <NewNote lane={lane} name={name} sprint={sprint} />
      </Writing>
      <ul aria-labelledby={heading} className="grid gap-2">
        {notes.map((note, index) => (
          <Note
            key={note.id}
            note={note}
            position={t("ceremony.retro.noteName", { index: index + 1, lane: name })}
            all={all}
            holding={holding}
            frame={frame}
            sprint={sprint}
          />
        ))}
      </ul>
    </section>
  );
}

function NewNote({
  lane,
  name,
  sprint,
}: {
  lane: RetroLane;
  name: string;
  sprint: Row<"sprint">;
}): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const draft = useDraftText(`retro/${sprint.id}/${lane}`);
  const add = async (): Promise<void> => {
    if (draft.text.trim() === "") return;
    const said = t("ceremony.retro.added", { lane: name });
    await draft.send(
      async (text) => (await act({ type: "retro/add", sprintId: sprint.id, lane, text }, said)) !== null,
    );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void add();
  };
  return (
    <form className="grid gap-1.5" onSubmit={submit}>
      <TextArea
        rows={1}
        aria-label={t("ceremony.retro.newIn", { lane: name })}
        placeholder={t("ceremony.retro.new")}
        value={draft.text}
        onValue={draft.type}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void add();
        }}
      />
      {draft.text.trim() === "" ? null : (
        <Button type="submit" size="s" className="justify-self-start" icon={<Plus aria-hidden />}>
          {t("ceremony.retro.add")}
        </Button>
      )}
    </form>
  );
}
