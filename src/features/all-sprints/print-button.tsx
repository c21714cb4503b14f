import { Printer } from "lucide-react";
import { type ReactElement, useEffect, useRef } from "react";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { useSprints } from "./sprints-context";

/** Prints once all rows are read; so does the browser's own shortcut. What the browser's menu prints is whole when the page has been at rest. */
export function PrintButton(): ReactElement {
  const { t } = useTranslation();
  const { desk, notify } = useServices();
  const { reading } = useSprints();
  const print = async (): Promise<void> => {
    await reading.all();
    try {
      await desk.note("print", t("shell.plan.sprints"));
    } catch {
      notify({ kind: "error", text: t("shell.mishap.write-failed") });
    }
    window.print();
  };
  const latest = useRef(print);
  latest.current = print;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isPrint = event.key.toLowerCase() === "p" && (event.ctrlKey || event.metaKey);
      if (!isPrint || event.shiftKey || event.altKey || event.defaultPrevented) return;
      event.preventDefault();
      void latest.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <Button icon={<Printer aria-hidden />} onClick={() => void print()}>
      {t("plan.allSprints.print")}
    </Button>
  );
}
