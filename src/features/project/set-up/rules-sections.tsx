import { type FormEvent, type ReactElement, useState } from "react";
import type { Project } from "@/domain/model/entities";
import { type CardKind, cardKinds } from "@/domain/model/vocabulary";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { TextArea } from "@/ui/form/text-area";
import { SetUpSection } from "./set-up-section";

/** Which kinds of card are offered; cards that have another keep it. Each box at once. */
export function KindsSection({ project }: { project: Project }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const used = project.kinds ?? cardKinds;
  const set = (kind: CardKind, isIn: boolean): void => {
    const kinds = cardKinds.filter((each) => (each === kind ? isIn : used.includes(each)));
    void act(
      { type: "project/edit", projectId: project.id, kinds },
      t("settings.project.said.kinds", { kind: t(`board.kind.${kind}`) }),
    );
  };
  return (
    <SetUpSection title={t("settings.project.kinds")} hint={t("settings.project.kindsHint")}>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {cardKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={t(`board.kind.${kind}`)}
            checked={used.includes(kind)}
            onChecked={(isIn) => set(kind, isIn)}
          />
        ))}
      </div>
    </SetUpSection>
  );
}

/** What a card must have before it enters a sprint. */
export function ReadySection({ project }: { project: Project }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const [text, setText] = useState(project.ready ?? "");
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await act(
      { type: "project/edit", projectId: project.id, ready: text },
      t("shell.project.saved", { name: project.name }),
    );
  };
  return (
    <SetUpSection title={t("settings.project.ready")} hint={t("settings.project.readyHint")}>
      <form className="grid gap-2.5" onSubmit={(event) => void save(event)}>
        <Field label={t("settings.project.readyText")}>
          <TextArea value={text} onValue={setText} />
        </Field>
        <Button className="w-fit" type="submit">
          {t("settings.project.saveReady")}
        </Button>
      </form>
    </SetUpSection>
  );
}
