import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";

/** A bad day in words: what happened, what is safe, and the ways out. */
export function CrashScreen({
  title,
  text,
  detail,
  onCopy,
  children,
}: {
  title: string;
  text: string;
  detail?: string;
  onCopy?: (() => void) | undefined;
  children?: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="mx-auto grid max-w-xl content-start gap-4 overflow-auto p-6 pt-12">
      <h1 ref={heading} tabIndex={-1} className="font-semibold text-xl outline-none">
        {title}
      </h1>
      <p role="alert">{text}</p>
      {detail ? (
        <pre className="overflow-auto rounded-m bg-sunken p-3 text-s whitespace-pre-wrap">{detail}</pre>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {children}
        <Button look={children ? "plain" : "primary"} onClick={() => window.location.reload()}>
          {t("common.reload")}
        </Button>
        {onCopy ? <Button onClick={onCopy}>{t("shell.crash.copy")}</Button> : null}
      </div>
    </main>
  );
}
