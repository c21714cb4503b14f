import { Trash2 } from "lucide-react";
import { type ReactElement, useState } from "react";
import type { ProjectId } from "@/domain/model/ids";
import { useSend } from "@/features/pieces/forms/use-send";
import { useViews } from "@/features/pieces/views/use-views";
import { addressOf, addressToKeep, type View } from "@/features/pieces/views/view-list";
import { navigate } from "@/features/route";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { TextInput } from "@/ui/form/text-input";
import { IconButton } from "@/ui/icon-button";
import { LazyDialog } from "@/ui/lazy-dialog";

/** Keeps the present address under a name. */
export function SaveView({
  projectId,
  onClose,
}: {
  projectId: ProjectId;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { save } = useViews();
  const [name, setName] = useState("");
  const [isShared, setShared] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const submit = useSend(async (): Promise<void> => {
    if (name.trim() === "") {
      setEmpty(true);
      return;
    }
    const address = addressToKeep(window.location.hash);
    if (await save({ projectId, name: name.trim(), address, isShared })) onClose();
  });
  return (
    <LazyDialog
      title={t("query.views.saveTitle")}
      size="s"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form="save-view">
            {t("common.save")}
          </Button>
        </>
      }
    >
      <form
        id="save-view"
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label={t("query.views.name")}
          hint={t("query.views.nameHint")}
          required
          error={isEmpty ? t("query.views.empty") : undefined}
        >
          <TextInput
            value={name}
            maxLength={120}
            onValue={(next) => {
              setName(next);
              setEmpty(false);
            }}
          />
        </Field>
        <div>
          <Checkbox label={t("query.views.share")} checked={isShared} onChecked={setShared} />
          <p className="text-ink-3 text-s">{t("query.views.shareHint")}</p>
        </div>
      </form>
    </LazyDialog>
  );
}

/** All views, of this desk and of the team: opened, renamed in place, removed. */
export function ManageViews({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const views = useViews();
  const groups = [
    { name: t("query.views.mine"), those: views.mine },
    { name: t("query.views.shared"), those: views.shared },
  ].filter(({ those }) => those.length > 0);
  return (
    <LazyDialog title={t("query.views.manageTitle")} onClose={onClose}>
      {groups.length === 0 ? <p className="text-ink-3">{t("query.views.none")}</p> : null}
      {groups.map(({ name, those }) => (
        <section key={name} aria-label={name}>
          <h3 className="pb-1 font-semibold text-ink-2 text-s">{name}</h3>
          <ul className="grid gap-1.5">
            {those.map((view) => (
              <ViewRow key={view.id} view={view} onClose={onClose} />
            ))}
          </ul>
        </section>
      ))}
    </LazyDialog>
  );
}

function ViewRow({ view, onClose }: { view: View; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const { rename, remove } = useViews();
  const projects = useLive(queries.projects);
  const address = projects === undefined ? undefined : addressOf(view, projects);
  const [name, setName] = useState(view.name);
  const keep = (): void => {
    if (name.trim() === "") setName(view.name);
    else if (name.trim() !== view.name) void rename(view, name.trim());
  };
  return (
    <li className="flex items-center gap-2">
      <TextInput
        aria-label={t("query.views.rename", { name: view.name })}
        value={name}
        maxLength={120}
        onValue={setName}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep();
        }}
      />
      {address === null ? <span className="shrink-0 text-ink-3 text-s">{t("query.views.gone")}</span> : null}
      {typeof address === "string" ? (
        <Button
          onClick={() => {
            onClose();
            navigate(address);
          }}
        >
          {t("query.views.open")}
        </Button>
      ) : null}
      <IconButton
        label={t("query.views.remove", { name: view.name })}
        icon={<Trash2 aria-hidden />}
        onClick={() => void remove(view)}
      />
    </li>
  );
}
