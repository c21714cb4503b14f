import { Pencil, Trash2 } from "lucide-react";
import { type ReactElement, useCallback, useRef, useState } from "react";
import type { ProjectId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import type { CardTemplateRow } from "@/storage/queries/card/card-templates";
import { RenameInput } from "@/ui/form/rename-input";
import { IconButton } from "@/ui/icon-button";

/** The templates of the project's cards: called otherwise, or taken away. */
export function CardTemplates({ projectId }: { projectId: ProjectId }): ReactElement | null {
  const { t } = useTranslation();
  const { queries } = useServices();
  const list = useRef<HTMLUListElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const templates = useLive(useCallback(() => queries.cardTemplates(projectId), [queries, projectId]));
  if (templates === undefined) return null;
  /** A row goes away with its buttons: focus goes to its neighbour's, or to the heading. */
  const heir = (index: number): HTMLElement | null => {
    const rows = list.current?.querySelectorAll<HTMLElement>("li button");
    return rows?.[2 * index + 2] ?? rows?.[2 * index - 2] ?? head.current;
  };
  return (
    <section className="mt-8 grid gap-2" aria-labelledby="card-templates">
      <h2 ref={head} id="card-templates" tabIndex={-1} className="font-semibold text-l">
        {t("card.template.title")}
      </h2>
      {templates.length === 0 ? (
        <p className="text-ink-2">{t("card.template.none")}</p>
      ) : (
        <ul ref={list} className="grid divide-y divide-line rounded-m border border-line bg-surface">
          {templates.map((template, index) => (
            <TemplateRow key={template.id} template={template} heir={() => heir(index)} />
          ))}
        </ul>
      )}
    </section>
  );
}

type RowProps = { readonly template: CardTemplateRow; readonly heir: () => HTMLElement | null };

function TemplateRow({ template, heir }: RowProps): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const [isOpen, setOpen] = useState(false);
  const { id: templateId, name, body } = template;
  const remove = async (): Promise<void> => {
    const next = heir();
    const said = t("card.template.said.removed", { name });
    if (await act({ type: "template/remove", templateId }, said)) next?.focus();
  };
  return (
    <li className="flex items-center gap-2 px-3 py-2">
      <div className="min-w-0 flex-1">
        {isOpen ? (
          <NameField template={template} onLeave={() => setOpen(false)} />
        ) : (
          <p className="font-medium wrap-anywhere">
            <bdi>{name}</bdi>
          </p>
        )}
        <p className="text-ink-3 text-s wrap-anywhere">
          {t("card.template.holds", {
            title: body.title,
            checks: t("card.template.checks", { count: body.checklist.length }),
            children: t("card.template.children", { count: body.children.length }),
          })}
        </p>
      </div>
      <IconButton
        label={t("card.template.rename", { name })}
        icon={<Pencil aria-hidden />}
        onClick={() => setOpen(true)}
      />
      <IconButton
        label={t("card.template.remove", { name })}
        icon={<Trash2 aria-hidden />}
        onClick={() => void remove()}
      />
    </li>
  );
}

function NameField({ template, onLeave }: { template: CardTemplateRow; onLeave: () => void }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const rename = async (name: string): Promise<boolean> => {
    const said = t("card.template.said.renamed", { name: name.trim() });
    return (await act({ type: "template/edit", templateId: template.id, name }, said)) !== null;
  };
  return (
    <RenameInput
      name={template.name}
      label={t("card.template.newName", { name: template.name })}
      rename={rename}
      onLeave={onLeave}
    />
  );
}
