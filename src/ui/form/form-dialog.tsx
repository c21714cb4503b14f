import { type ReactElement, type ReactNode, useId } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { LazyDialog } from "@/ui/lazy-dialog";
import { Fields, LeaveButton } from "@/ui/writes/fields";

export interface FormDialogProps {
  readonly title: string;
  /** What the button that sends the form says; « Enregistrer » if nothing is said. */
  readonly verb?: string;
  readonly look?: "primary" | "danger";
  readonly size?: "s" | "m" | "l";
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Where focus goes afterwards, if what opened it may be gone by then. */
  readonly returnTo?: (() => HTMLElement | null) | undefined;
  readonly children: ReactNode;
}

/** A dialog that asks by one form: « Annuler », and the verb that sends it. The page is never left by sending it, and where nothing can be written it is only read. */
export function FormDialog({
  title,
  verb,
  look = "primary",
  size = "m",
  onSubmit,
  onClose,
  returnTo,
  children,
}: FormDialogProps): ReactElement {
  const { t } = useTranslation();
  const formId = useId();
  return (
    <LazyDialog
      title={title}
      size={size}
      onClose={onClose}
      {...(returnTo ? { returnTo } : {})}
      footer={
        <>
          <LeaveButton onClick={onClose} />
          <Button writes look={look} type="submit" form={formId}>
            {verb ?? t("common.save")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Fields>{children}</Fields>
      </form>
    </LazyDialog>
  );
}
