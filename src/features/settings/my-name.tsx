import { type FormEvent, type ReactElement, useState } from "react";
import { actorName } from "@/features/pieces/history/actor-name";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { cleanLine } from "@/lib/text";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { TextInput } from "@/ui/form/text-input";

/** The name that signs this desk's deeds: claimed, not proven. */
export function MyName(): ReactElement {
  const { t } = useTranslation();
  const { me, desk, say } = useServices();
  const signed = me().name;
  const shown = actorName(t, signed);
  const [typed, setTyped] = useState<string>();
  const name = typed ?? shown;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const kept = cleanLine(name);
    if (kept === "") return;
    await desk.put("preference", "me", { ...me(), name: kept === shown ? signed : kept });
    say(t("settings.saved"));
  };
  return (
    <form aria-labelledby="me" className="grid gap-4" onSubmit={(event) => void save(event)}>
      <h2 id="me" className="font-semibold text-l">
        {t("settings.me")}
      </h2>
      <Field label={t("settings.myName")} hint={t("settings.myNameHint")}>
        <TextInput value={name} onValue={setTyped} />
      </Field>
      <div>
        <Button writes type="submit">
          {t("settings.save")}
        </Button>
      </div>
    </form>
  );
}
