import type { ReactElement } from "react";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { Attached } from "@/storage/queries/attachments";
import { RenameInput } from "@/ui/form/rename-input";
import type { Typing } from "@/ui/form/typed";

/** A file's name, written anew where it stands. */
export function NameEditor({
  item,
  typing,
  onLeave,
}: {
  item: Attached;
  typing: Typing;
  onLeave: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const rename = async (name: string): Promise<boolean> => {
    const said = t("card.attachment.said.renamed", { name });
    return (await act({ type: "attachment/rename", attachmentId: item.id, name }, said)) !== null;
  };
  return (
    <RenameInput
      name={item.name}
      label={t("card.attachment.name")}
      typing={typing}
      rename={rename}
      onLeave={onLeave}
    />
  );
}
