import { Printer } from "lucide-react";
import { type ReactElement, useEffect, useRef } from "react";
import { usePrint } from "@/features/pieces/paper/use-print";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { useSprints } from "./sprints-context";

/** Prints once all rows are read; so does the browser's own shortcut. What the browser's menu prints is whole when the page has been at rest. */
export function PrintButton(): ReactElement {
  const { t } = useTranslation();
  const { reading } = useSprints();
  const printNow = usePrint();
  const print = async (): Promise<void> => {
    await reading.all();
    await printNow(t("shell.plan.sprints"));
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
